package org.nidoto.batch.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The archive of this build, and programs to try it with. */
final class Archive {
    static final String NAME = "nidoto-" + System.getProperty("nidoto.version", "0.1.0-SNAPSHOT");

    private static final int PATIENCE_MINUTES = 10;

    private Archive() {}

    /** What a program came to; {@code out} has both channels. */
    record Ended(int exitCode, String out) {}

    static Path packed(String ending) {
        return Path.of("target", NAME + ending).toAbsolutePath();
    }

    /** Unpacks the archive into a new folder of its own below the given one. */
    static Path unpacked(Path folder) throws IOException, InterruptedException {
        run(folder, Map.of(), "tar", "xzf", packed(".tar.gz").toString());
        return folder.resolve(NAME);
    }

    static Process start(Path folder, Map<String, String> environment, Path said, List<String> command)
            throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    /** Runs a program to its end. */
    static Ended run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var said = Files.createTempFile("nidoto", ".txt");
        var process = start(folder, environment, said, List.of(command));
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("did not end: " + String.join(" ", command));
        }
        var out = Files.readString(said);
        Files.delete(said);
        return new Ended(process.exitValue(), out);
    }

    /** Whether a program of that name is on the path. */
    static boolean has(String program) {
        try {
            return run(Path.of("."), Map.of(), "sh", "-c", "command -v " + program)
                            .exitCode()
                    == 0;
        } catch (IOException noShell) {
            throw new UncheckedIOException(noShell);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
