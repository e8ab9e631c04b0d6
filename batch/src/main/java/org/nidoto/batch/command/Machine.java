package org.nidoto.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine that the program runs on. */
final class Machine {
    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    private Machine() {}

    /** Its name as it calls itself; no name server is asked. */
    static String name() {
        try {
            return Files.readString(LINUX).strip();
        } catch (IOException elsewhere) {
            return Stream.of("COMPUTERNAME", "HOSTNAME")
                    .flatMap(variable -> Optional.ofNullable(System.getenv(variable)).stream())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
