package org.nidoto.batch.command;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.Runs;
import org.nidoto.batch.store.SourceFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last runs as other programs read them.
 *
 * @param runs newest first
 */
record StatusJson(List<Run> runs) {
    record Run(
            long id,
            String command,
            String started,
            @Nullable String ended,
            String outcome,
            List<File> files) {}

    record File(
            String name,
            @Nullable String kind,
            @Nullable String sha256,
            String outcome,
            FileAccount.Rows rows,
            FileAccount.RecordCounts records) {}

    static String of(List<Runs.Run> runs, SourceFiles files) {
        var all = runs.stream().map(run -> run(run, files.ofRun(run.id()))).toList();
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(new StatusJson(all));
    }

    private static Run run(Runs.Run run, List<FileAccount> files) {
        return new Run(
                run.id(),
                run.command(),
                zoned(run.started()),
                run.ended().map(StatusJson::zoned).orElse(null),
                run.outcome().name().toLowerCase(Locale.ROOT),
                files.stream().map(StatusJson::file).toList());
    }

    private static String zoned(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toOffsetDateTime().toString();
    }

    private static File file(FileAccount file) {
        return new File(
                file.name(),
                file.kind().map(RecordKind::englishName).orElse(null),
                file.sha256().orElse(null),
                outcome(file.state()),
                file.rows(),
                file.records());
    }

    private static String outcome(FileAccount.State state) {
        return switch (state) {
            case RECEIVED -> "receiving";
            case ACCEPTED -> "accepted";
            case REFUSED -> "refused";
            case KNOWN -> "already imported";
        };
    }
}
