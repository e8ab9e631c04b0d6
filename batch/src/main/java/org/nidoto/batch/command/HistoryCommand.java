package org.nidoto.batch.command;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.store.History;
import org.nidoto.batch.store.History.Change;
import org.nidoto.batch.store.History.FieldChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what became known of an incident: what changed, when, and from which file. */
@Command(name = "history", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    @Parameters(paramLabel = "ID", descriptionKey = "incident")
    private String number = "";

    @Override
    public Integer call() throws CommandStopped, IOException, InterruptedException {
        try (var session = Session.open(nidoto, "status history", GivenFiles.NONE)) {
            session.needVersions();
            var language = session.settings().locale();
            var changes = session.get(History.class).of(number);
            if (changes.isEmpty()) {
                throw new CommandStopped(ExitCode.WRONG_USE, Text.NO_INCIDENT.in(language, number));
            }
            print(changes, language, session.settings().figures().zone());
            nidoto.out().flush();
            return ExitCode.DONE;
        }
    }

    private void print(List<Change> changes, Locale language, ZoneId zone) {
        var out = nidoto.out();
        for (var change : changes) {
            var event = Text.valueOf("HISTORY_" + change.event().name());
            var since = Text.minute(change.knownSince(), zone);
            out.println(event.in(
                    language,
                    since,
                    change.incident().number(),
                    change.file(),
                    Long.toString(change.line()),
                    Long.toString(change.run()),
                    change.incident().source()));
            for (var field : change.fields()) {
                out.println("  "
                        + Text.HISTORY_FIELD.in(
                                language,
                                name(field.column(), language),
                                shown(field, field.before(), zone),
                                shown(field, field.after(), zone)));
            }
        }
    }

    /** The column's Japanese name for who reads Japanese. */
    private static String name(String column, Locale language) {
        return RecordKind.INCIDENTS.columns().stream()
                .filter(known ->
                        known.name().equals(column) && language.getLanguage().equals("ja"))
                .flatMap(known -> known.otherNames().stream())
                .findFirst()
                .orElse(column);
    }

    private static String shown(FieldChange field, Optional<String> value, ZoneId zone) {
        boolean time = field.column().endsWith("_at")
                && value.filter(text -> text.endsWith("Z")).isPresent();
        return time ? Text.minute(Instant.parse(value.orElseThrow()), zone) : value.orElse("–");
    }
}
