package org.nidoto.batch.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.store.FileAccount;

/** One file's account in a few lines for people. */
record FileLines(FileAccount file, Locale language) {
    List<String> lines() {
        return switch (file.state()) {
            case REFUSED ->
                List.of(Text.FILE_REFUSED.in(
                        language,
                        file.name(),
                        file.reason().map(why -> why.in(language)).orElse("")));
            case KNOWN -> List.of(Text.FILE_KNOWN.in(language, file.name()));
            case RECEIVED -> List.of(Text.FILE_UNFINISHED.in(language, file.name()));
            case ACCEPTED -> accepted();
        };
    }

    private List<String> accepted() {
        var rows = file.rows();
        var records = file.records();
        var lines = new ArrayList<String>();
        lines.add(Text.FILE_ACCEPTED.in(
                language, file.name(), file.kind().map(this::name).orElse("")));
        lines.add("  "
                + Text.FILE_ROWS.in(
                        language, rows.read(), rows.taken(), rows.filtered(), rows.rejected(), rows.duplicate()));
        lines.add("  "
                + Text.FILE_RECORDS.in(
                        language,
                        records.added(),
                        records.changed(),
                        records.unchanged(),
                        records.withdrawn(),
                        records.waiting()));
        return lines;
    }

    private String name(RecordKind kind) {
        return language.getLanguage().equals("ja") ? kind.japaneseName() : kind.englishName();
    }
}
