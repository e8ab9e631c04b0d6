package org.nidoto.batch.intake;

import java.io.IOException;
import java.nio.file.Files;

/** Where Jazzer enters the reader. */
public final class ReaderFuzz {
    private static final AnyFile FILE = file();

    private ReaderFuzz() {}

    private static AnyFile file() {
        try {
            return new AnyFile(Files.createTempDirectory("fuzz"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Called by Jazzer for each input that it makes up. */
    public static void fuzzerTestOneInput(byte[] input) {
        FILE.isAccountedFor(input);
    }
}
