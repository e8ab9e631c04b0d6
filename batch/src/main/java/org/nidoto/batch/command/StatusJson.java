package org.nidoto.batch.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.store.Silence;
import org.nidoto.batch.summary.FileSummary;
import org.nidoto.batch.summary.RunSummary;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last runs as other programs read them.
 *
 * @param runs newest first
 * @param source {@code database}, or {@code summaries} where an active run keeps others out of the embedded one
 * @param active what the run says of itself that is active now
 * @param lastGoodNight when the last night began that succeeded, in UTC
 * @param stale whether that is longer ago than it may be
 */
record StatusJson(
        List<Run> runs,
        String source,
        @Nullable String active,
        @Nullable String lastGoodNight,
        boolean stale,
        RunSummary.Waits waiting) {
    record Run(
            long id,
            String command,
            String started,
            @Nullable String ended,
            String outcome,
            List<FileSummary> files) {}

    static String of(StatusView view, Optional<Silence> silence) {
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new StatusJson(
                        view.runs().stream().map(StatusJson::run).toList(),
                        view.fromDatabase() ? "database" : "summaries",
                        view.active().orElse(null),
                        view.lastGoodNight().map(Instant::toString).orElse(null),
                        silence.isPresent(),
                        view.waiting()));
    }

    private static Run run(StatusView.Seen seen) {
        var run = seen.run();
        return new Run(
                run.id(),
                run.command(),
                zoned(run.started()),
                run.ended().map(StatusJson::zoned).orElse(null),
                run.outcome().name().toLowerCase(Locale.ROOT),
                seen.files().stream().map(FileSummary::of).toList());
    }

    private static String zoned(Instant time) {
        return time.atZone(ZoneId.systemDefault()).toOffsetDateTime().toString();
    }
}
