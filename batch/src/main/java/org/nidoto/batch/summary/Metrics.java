package org.nidoto.batch.summary;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.job.WholeFile;

/**
 * The last night in figures, as a file that node_exporter's textfile collector reads. No label holds anything from input.
 *
 * @see <a href="https://github.com/prometheus/node_exporter#textfile-collector">node_exporter, textfile collector</a>
 */
public final class Metrics {
    private static final double MILLIS = 1000;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private Metrics() {}

    /**
     * The figures of a night.
     *
     * @param lastGoodNight when the last night began that succeeded, this one counted; without it there is no such figure
     * @param staleAfter how long ago that may be
     */
    public static Metrics of(RunSummary night, Optional<Instant> lastGoodNight, Duration staleAfter) {
        var metrics = new Metrics();
        lastGoodNight.ifPresent(start -> metrics.gauge(
                "nidoto.last.success.timestamp",
                "seconds",
                "Start of the last night that succeeded, Unix time",
                seconds(start)));
        metrics.gauge("nidoto.stale.after", "seconds", "How long ago the last success may be", staleAfter.toSeconds());
        metrics.gauge(
                "nidoto.last.run.timestamp", "seconds", "End of the last night, Unix time", seconds(night.ended()));
        metrics.gauge("nidoto.last.run.duration", "seconds", "How long the last night took", night.seconds());
        metrics.gauge(
                "nidoto.last.run.exit.code",
                null,
                "Exit code of the last night: 0 done, 1 failed, 2 wrong configuration, 3 done with rejects, 4 another"
                        + " run was active",
                night.exitCode());
        night.steps()
                .forEach(step -> metrics.gauge(
                        "nidoto.step.duration",
                        "seconds",
                        "How long a step of the last night took",
                        step.seconds(),
                        "step",
                        step.name()));
        metrics.files(night);
        metrics.rows(night);
        metrics.waiting(night);
        return metrics;
    }

    private void files(RunSummary night) {
        var help = "Files that the last night met, by what became of them";
        var files = night.files().stream().collect(Collectors.groupingBy(FileSummary::outcome, Collectors.counting()));
        for (var outcome : new String[] {"accepted", "refused", "already imported", "receiving"}) {
            gauge("nidoto.files", null, help, files.getOrDefault(outcome, 0L), "outcome", outcome.replace(' ', '_'));
        }
        gauge("nidoto.reports", null, "Reports that the last night printed", night.reports());
    }

    private void rows(RunSummary night) {
        var help = "Rows that the last night read, by what became of them";
        var rows = night.rows();
        gauge("nidoto.rows", null, help, rows.taken(), "outcome", "taken");
        gauge("nidoto.rows", null, help, rows.filtered(), "outcome", "filtered");
        gauge("nidoto.rows", null, help, rows.rejected(), "outcome", "rejected");
        gauge("nidoto.rows", null, help, rows.duplicate(), "outcome", "duplicate");
        var made = "Records made from the rows taken, by what became of them; withdrawn and waiting ones beside them";
        var records = night.records();
        gauge("nidoto.records", null, made, records.added(), "outcome", "added");
        gauge("nidoto.records", null, made, records.changed(), "outcome", "changed");
        gauge("nidoto.records", null, made, records.unchanged(), "outcome", "unchanged");
        gauge("nidoto.records", null, made, records.withdrawn(), "outcome", "withdrawn");
    }

    private void waiting(RunSummary night) {
        var waits = night.waiting();
        var help = "What waited when the last night ended";
        gauge("nidoto.waiting", null, help, waits.inboxFiles(), "what", "inbox_files");
        gauge("nidoto.waiting", null, help, waits.records(), "what", "records");
        gauge("nidoto.waiting", null, help, waits.unfinishedFiles(), "what", "unfinished_files");
        gauge("nidoto.database.size", "bytes", "Size of the database", night.databaseBytes());
    }

    /** A figure that is not known is left out. */
    private void gauge(String name, @Nullable String unit, String help, @Nullable Number value, String... tags) {
        if (value != null) {
            Gauge.builder(name, () -> value)
                    .baseUnit(unit)
                    .description(help)
                    .tags(tags)
                    .register(registry);
        }
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / MILLIS;
    }

    String text() {
        return registry.scrape();
    }

    /** Writes the file, whole or not at all; others may read it, as node_exporter is another user. */
    public void writeTo(Path file) throws IOException {
        WholeFile.put(file, out -> out.write(text().getBytes(StandardCharsets.UTF_8)), complete -> {
            if (Files.getFileAttributeView(complete, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(complete, PosixFilePermissions.fromString("rw-r--r--"));
            }
        });
    }
}
