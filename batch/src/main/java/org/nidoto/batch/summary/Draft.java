package org.nidoto.batch.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.Home;
import org.nidoto.batch.store.FileAccount;

/** What is known of a run while it lasts; when it ends, however it ends, this becomes its summary. */
public final class Draft {
    private static final List<String> OUTCOMES =
            List.of("done", "failed", "wrong use or configuration", "done with rejects", "another run was active");
    private static final double NANOS = 1e9;

    private final Home home;
    private final String program;
    private final String command;
    private final Instant started;
    private final long startedNanos = System.nanoTime();
    private @Nullable Long run;
    private @Nullable Instant asOf;
    private @Nullable String failure;
    private Map<String, Duration> steps = Map.of();
    private List<FileSummary> files = List.of();
    private List<String> warnings = List.of();
    private int reports;
    private @Nullable Long waitingRecords;
    private @Nullable Long unfinishedFiles;
    private @Nullable Long databaseBytes;

    /** A run that has just begun. */
    public Draft(Home home, String program, String command, Instant started) {
        this.home = home;
        this.program = program;
        this.command = command;
        this.started = started;
    }

    /** What the run is asked for. */
    public void asOf(Instant instant) {
        this.asOf = instant;
    }

    /** The run got a number and ended, in whichever way. */
    public void ran(long number, Map<String, Duration> stepTimes, List<String> toSeeTo, int printed) {
        this.run = number;
        this.steps = stepTimes;
        this.warnings = toSeeTo;
        this.reports = printed;
    }

    /** What the database says after the run. */
    public void found(List<FileAccount> met, long waiting, long unfinished, @Nullable Long bytes) {
        this.files = met.stream().map(FileSummary::of).toList();
        this.waitingRecords = waiting;
        this.unfinishedFiles = unfinished;
        this.databaseBytes = bytes;
    }

    /** Why it failed; the first reason stays. */
    public void failed(String reason) {
        if (failure == null) {
            this.failure = reason;
        }
    }

    /** The summary of the run, which ends now. */
    public RunSummary end(int exitCode) throws IOException {
        var taken = Duration.ofNanos(System.nanoTime() - startedNanos);
        return new RunSummary(
                RunSummary.SCHEMA,
                program,
                command,
                run,
                started,
                started.plus(taken),
                seconds(taken),
                asOf,
                exitCode,
                OUTCOMES.get(exitCode),
                failure,
                steps.entrySet().stream()
                        .map(step -> new RunSummary.StepTime(step.getKey(), seconds(step.getValue())))
                        .toList(),
                files,
                FileSummary.rows(files),
                FileSummary.records(files),
                reports,
                new RunSummary.Waits(inInbox(home), waitingRecords, unfinishedFiles),
                databaseBytes,
                warnings);
    }

    /** How many plain files lie in the inbox. */
    public static long inInbox(Home home) throws IOException {
        if (Files.notExists(home.inbox())) {
            return 0;
        }
        try (var waiting = Files.list(home.inbox())) {
            return waiting.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .count();
        }
    }

    /** In seconds, to the millisecond. */
    private static double seconds(Duration duration) {
        return Math.round(duration.toNanos() / NANOS * 1000) / 1000.0;
    }
}
