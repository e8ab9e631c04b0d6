package org.nidoto.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs processes and measures them, with what a POSIX shell and Linux's {@code /proc} tell. */
final class Measurement {
    /** The shell's {@code times}, whose second line is about its children. */
    private static final String TIMED = "\"$@\"; code=$?; times > \"$0\"; exit $code";

    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s?");
    private static final int LOOK_EVERY_MILLIS = 20;

    private final Path folder;
    private final PostgreSqlServer server;

    /** Puts what the processes print into the folder. */
    Measurement(Path folder, PostgreSqlServer server) {
        this.folder = folder;
        this.server = server;
    }

    Measured run(Contender contender) throws IOException, InterruptedException {
        contender.before().run();
        var log = folder.resolve(contender.name() + ".log");
        var times = folder.resolve("times");
        var command = new ArrayList<>(List.of("sh", "-c", TIMED, times.toString()));
        command.addAll(contender.command());
        double serverBefore = server.cpuSeconds();
        long started = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long peak = 0;
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process));
        }
        double wall = (System.nanoTime() - started) / 1e9;
        if (!contender.exitCodes().contains(process.exitValue())) {
            throw new IOException(
                    "%s ended with %d:%n%s".formatted(contender.name(), process.exitValue(), Files.readString(log)));
        }
        double cpu = ofChildren(Files.readAllLines(times)) + server.cpuSeconds() - serverBefore;
        return new Measured(cpu, wall, peak, contender.size().bytes());
    }

    private static double ofChildren(List<String> times) {
        var found = TIME.matcher(times.get(1));
        double seconds = 0;
        while (found.find()) {
            seconds += 60 * Double.parseDouble(found.group(1)) + Double.parseDouble(found.group(2));
        }
        return seconds;
    }

    /** The most memory that the shell's child has held so far. */
    private static long peak(Process shell) throws IOException {
        long peak = 0;
        for (var child : shell.descendants().toList()) {
            var status = Path.of("/proc", Long.toString(child.pid()), "status");
            if (Files.isReadable(status)) {
                peak = Math.max(peak, kilobytes(status) * 1024);
            }
        }
        return peak;
    }

    private static long kilobytes(Path status) throws IOException {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (java.io.UncheckedIOException ended) {
            return 0;
        }
    }
}
