package org.nidoto.batch.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says in one sentence that the disk is full, whoever finds that out. */
final class DiskTrouble {
    /** As Linux and Windows say it. */
    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|not enough space on the disk");

    private DiskTrouble() {}

    /** Why the command stops; empty where something else went wrong. */
    static Optional<CommandStopped> in(Throwable failure, Locale language) {
        return all(failure)
                        .anyMatch(each ->
                                FULL.matcher(String.valueOf(each.getMessage())).find())
                ? Optional.of(new CommandStopped(ExitCode.FAILED, Text.DISK_FULL.in(language)))
                : Optional.empty();
    }

    private static Stream<Throwable> all(Throwable failure) {
        return Stream.concat(
                Stream.of(failure),
                Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                        .flatMap(DiskTrouble::all));
    }
}
