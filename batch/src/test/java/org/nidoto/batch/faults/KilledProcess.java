package org.nidoto.batch.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.nidoto.batch.NightHome;

/** The program in a process of its own, which is killed (SIGKILL) once a moment has come. */
final class KilledProcess {
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");
    private static final List<String> LINES = List.of(
            "reading ",
            "reading contacts",
            "reading exposure",
            "reading export",
            "printing 2026-10",
            "printing 2026Q2",
            "printing 2026Q3");

    private static final int BY_SIGKILL = 128 + 9;

    private final NightHome night;
    private final List<String> command;
    private final Path out;
    private final long indexBefore;

    /** The second night. */
    KilledProcess(NightHome night) {
        this(night, "nightly", "--as-of", TwoNights.SECOND);
    }

    KilledProcess(NightHome night, String... command) {
        this.night = night;
        this.command = List.of(command);
        this.out = night.home().folder().resolveSibling(night.home().folder().getFileName() + ".out");
        this.indexBefore = index().lastModified();
    }

    /** How it went: whether it was killed, when in processor time, on what, and what it had said last. */
    record Ended(boolean killed, Duration after, String moment, String during) {
        @Override
        public String toString() {
            return killed
                    ? "%s at %d ms, %s".formatted(moment, after.toMillis(), during)
                    : moment + " not reached, " + during;
        }
    }

    /**
     * @param latest in processor milliseconds: then it is killed also where the moment has not come
     */
    private record Moment(String name, long latest, BooleanSupplier hasCome) {
        String without() {
            return name.isEmpty() ? "simply" : "without " + name;
        }
    }

    /**
     * What there is in a night to be disturbed.
     *
     * @param time of the processor
     * @param writes seen of the embedded database's file; none on a server
     * @param files that came into the folders
     */
    record Length(Duration time, int writes, int files) {}

    /** Lets the night run to its end. */
    Length measure() throws IOException, InterruptedException {
        var process = start();
        var writes = new Writes(Integer.MAX_VALUE);
        int before = entries();
        var last = Duration.ZERO;
        while (!process.waitFor(1, TimeUnit.MILLISECONDS)) {
            var used = used(process);
            last = used.isZero() ? last : used;
            writes.getAsBoolean();
        }
        return new Length(last, Integer.MAX_VALUE - writes.left, entries() - before);
    }

    /**
     * Starts the night and kills it at an instant drawn from a night's length, from the database's writing, or from what it says and leaves;
     * in its second half where that does not come, be it that an earlier night had done that work.
     */
    Ended run(SplittableRandom draw, Length length) throws IOException, InterruptedException {
        var process = start();
        var moment = moment(process, draw, length);
        boolean come = false;
        while (!come && used(process).toMillis() < moment.latest()) {
            if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
                return new Ended(false, Duration.ZERO, moment.name(), lastLine());
            }
            come = moment.hasCome().getAsBoolean();
        }
        var after = used(process);
        boolean killed = process.destroyForcibly().waitFor() == BY_SIGKILL;
        return new Ended(killed, after, come ? moment.name() : moment.without(), lastLine());
    }

    /** Kills it once that has come; false where it ended before. */
    boolean killOnce(BooleanSupplier hasCome) throws IOException, InterruptedException {
        var process = start();
        while (!hasCome.getAsBoolean()) {
            if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return process.destroyForcibly().waitFor() == BY_SIGKILL;
    }

    private String lastLine() throws IOException {
        var lines = Files.readString(out).lines().toList();
        return lines.isEmpty() ? "starting" : lines.get(lines.size() - 1);
    }

    /** Whether it was killed when all its work was done; asked of the database only where it may be so, as who opens that mends it. */
    boolean isOver(int nights) throws SQLException {
        return index().lastModified() != indexBefore
                && night.count("SELECT COUNT(*) FROM batch_job_execution WHERE status = 'COMPLETED'") == nights;
    }

    private File index() {
        return night.home().reports().resolve("index.html").toFile();
    }

    private Process start() throws IOException {
        var java = new ArrayList<String>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(FLAGS);
        java.addAll(List.of(System.getProperty("faults.jvm", "-Xshare:auto").split(" ")));
        java.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.nidoto.batch.Nidoto",
                "--home",
                night.home().folder().toString()));
        java.addAll(command);
        Files.deleteIfExists(out);
        return new ProcessBuilder(java)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    /** Half of the instants are spread evenly; the others lie where something is written or moved. */
    private Moment moment(Process process, SplittableRandom draw, Length length) throws IOException {
        long total = length.time().toMillis();
        long latest = draw.nextLong(total / 2, total);
        return switch (draw.nextInt(length.writes() > 0 ? 6 : 4)) {
            case 0, 1 -> new Moment("", draw.nextLong(total), () -> false);
            case 2 -> {
                var line = LINES.get(draw.nextInt(LINES.size()));
                yield new Moment("\"" + line + "\"", latest, later(process, draw, () -> says(line)));
            }
            case 3 -> {
                int files = draw.nextInt(1, length.files() + 1);
                int before = entries();
                yield new Moment(
                        "file %d".formatted(files), latest, later(process, draw, () -> entries() - before >= files));
            }
            default -> {
                int writes = draw.nextInt(1, length.writes() + 1);
                yield new Moment("write %d of the database".formatted(writes), latest, new Writes(writes));
            }
        };
    }

    private final class Writes implements BooleanSupplier {
        private final Path database = night.home().data().resolve("nidoto.mv.db");
        private int left;
        private long last = stamp();

        Writes(int left) {
            this.left = left;
        }

        @Override
        public boolean getAsBoolean() {
            long now = stamp();
            left -= now == last ? 0 : 1;
            last = now;
            return left <= 0;
        }

        private long stamp() {
            return database.toFile().lastModified() + database.toFile().length();
        }
    }

    /** Up to 60 ms of processor time after it has come. */
    private static BooleanSupplier later(Process process, SplittableRandom draw, BooleanSupplier hasCome) {
        var wait = Duration.ofMillis(10L * draw.nextInt(7));
        return new BooleanSupplier() {
            private Duration since = Duration.ofDays(1);

            @Override
            public boolean getAsBoolean() {
                if (since.toDays() > 0 && hasCome.getAsBoolean()) {
                    since = used(process);
                }
                return used(process).compareTo(since.plus(wait)) >= 0;
            }
        };
    }

    private boolean says(String line) {
        try {
            return Files.exists(out) && Files.readString(out).contains(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many files there are which a night makes, finished or not. */
    private int entries() {
        int entries = 0;
        var home = night.home();
        for (var folder : List.of(
                home.archive(),
                home.rejects(),
                home.reports(),
                home.reports().resolve("nightly"),
                home.reports().resolve("2026Q2"),
                home.reports().resolve("2026Q3"))) {
            var names = folder.toFile().list();
            entries += names == null ? 0 : names.length;
        }
        return entries;
    }

    /** Processor time so far; asked every millisecond, and the handle's own answer reads the whole command line each time. */
    private static Duration used(Process process) {
        try {
            var status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var fields = status.substring(status.lastIndexOf(')') + 2).split(" ", 14);
            return Duration.ofMillis(10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12])));
        } catch (IOException goneOrElsewhere) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }
}
