package org.nidoto.batch.command;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.Runs;
import org.nidoto.batch.store.SourceFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** Shows the last runs, newest first, with what became of each file. */
@Command(name = "status", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final int RUNS = 20;

    @ParentCommand
    private NidotoCommand nidoto;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws CommandStopped, IOException {
        try (var session = Session.open(nidoto, "status", GivenFiles.NONE)) {
            var runs = session.get(Runs.class).latest(RUNS);
            var files = session.get(SourceFiles.class);
            if (json) {
                nidoto.out().println(asJson(runs, files));
            } else {
                print(runs, files, session.settings().locale());
            }
            nidoto.out().flush();
            return ExitCode.DONE;
        }
    }

    private void print(List<Runs.Run> runs, SourceFiles files, Locale language) {
        if (runs.isEmpty()) {
            nidoto.out().println(Text.NO_RUNS.in(language));
        }
        for (var run : runs) {
            var outcome = Text.valueOf("OUTCOME_" + run.outcome().name()).in(language);
            var started = run.started().toString().replace('T', ' ');
            nidoto.out().println(Text.RUN_LINE.in(language, run.id(), run.command(), started, outcome));
            for (var file : files.ofRun(run.id())) {
                new FileLines(file, language).lines().forEach(line -> nidoto.out()
                        .println("  " + line));
            }
        }
    }

    private static String asJson(List<Runs.Run> runs, SourceFiles files) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (var run : runs) {
            var zone = ZoneId.systemDefault();
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("id", run.id());
            one.put("command", run.command());
            one.put("started", run.started().atZone(zone).toOffsetDateTime().toString());
            one.put(
                    "ended",
                    run.ended()
                            .map(time -> time.atZone(zone).toOffsetDateTime().toString())
                            .orElse(null));
            one.put("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
            one.put("files", files.ofRun(run.id()).stream().map(StatusCommand::asMap).toList());
            all.add(one);
        }
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("runs", all));
    }

    private static Map<String, @Nullable Object> asMap(FileAccount file) {
        var one = new LinkedHashMap<String, @Nullable Object>();
        one.put("name", file.name());
        one.put("kind", file.kind().map(RecordKind::englishName).orElse(null));
        one.put("sha256", file.sha256().orElse(null));
        one.put("outcome", outcome(file.state()));
        one.put("rows", file.rows());
        one.put("records", file.records());
        return one;
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
