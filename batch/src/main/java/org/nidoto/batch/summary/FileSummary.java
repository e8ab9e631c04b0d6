package org.nidoto.batch.summary;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.FileAccount.State;
import org.nidoto.core.incident.Told;

/**
 * What became of one file, as other programs read it.
 *
 * @param kind what it holds, in English; null where that could not be told
 * @param sha256 of its content; null where it could not be read
 * @param outcome accepted, refused, already imported, or receiving where its reading did not end
 */
public record FileSummary(
        String name,
        @Nullable String kind,
        @Nullable String sha256,
        String outcome,
        FileAccount.Rows rows,
        FileAccount.RecordCounts records) {
    /** The file as the database has it. */
    public static FileSummary of(FileAccount file) {
        return new FileSummary(
                file.name(),
                file.kind().map(RecordKind::englishName).orElse(null),
                file.sha256().orElse(null),
                word(file.state()),
                file.rows(),
                file.records());
    }

    /** The file as the database would have it, but for the reason of a refusal, which stands there alone. */
    public FileAccount account(long run, Instant recordedAt) {
        return new FileAccount(
                0,
                run,
                name,
                Stream.of(RecordKind.values())
                        .filter(known -> known.englishName().equals(kind))
                        .findFirst(),
                FileAccount.SOURCE,
                Optional.ofNullable(sha256),
                recordedAt,
                Stream.of(State.values())
                        .filter(state -> word(state).equals(outcome))
                        .findFirst()
                        .orElse(State.RECEIVED),
                Optional.of(Told.read(name)),
                rows,
                records,
                "",
                false);
    }

    private static String word(State state) {
        return state == State.KNOWN
                ? "already imported"
                : state == State.RECEIVED ? "receiving" : state.name().toLowerCase(Locale.ROOT);
    }

    static FileAccount.Rows rows(List<FileSummary> files) {
        return files.stream().map(FileSummary::rows).reduce(FileAccount.Rows.NONE, FileAccount.Rows::plus);
    }

    static FileAccount.RecordCounts records(List<FileSummary> files) {
        return files.stream()
                .map(FileSummary::records)
                .reduce(FileAccount.RecordCounts.NONE, FileAccount.RecordCounts::plus);
    }
}
