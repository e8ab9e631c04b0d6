package org.nidoto.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command in a process of its own, where it has an environment of its own. */
public final class NightProcess {
    private static final int PATIENCE_MINUTES = 10;

    private NightProcess() {}

    /** Runs the command in the home; what it says on either channel comes as {@code out}. */
    public static NightHome.Ended run(Path home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var said = Files.createTempFile("nidoto", ".txt");
        var process = start(home, environment, said, arguments);
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the command did not end: " + String.join(" ", arguments));
        }
        var out = Files.readString(said, StandardCharsets.UTF_8);
        Files.delete(said);
        return new NightHome.Ended(process.exitValue(), out, "");
    }

    /** Starts the command in the home; what it says on either channel goes to the file. */
    public static Process start(Path home, Map<String, String> environment, Path said, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.nidoto.batch.Nidoto",
                "--home",
                home.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
