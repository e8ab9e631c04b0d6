package org.nidoto.batch.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nidoto.batch.job.Audit;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.store.Runs;
import org.nidoto.batch.store.SourceFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the last runs, newest first, with what became of each file. */
@Command(name = "status", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final int RUNS = 20;

    @ParentCommand
    private NidotoCommand nidoto;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws CommandStopped, IOException, InterruptedException {
        try (var session = Session.open(nidoto, "status", GivenFiles.NONE)) {
            var runs = session.get(Runs.class).latest(RUNS);
            holdSums(runs, session.get(Audit.class));
            var files = session.get(SourceFiles.class);
            if (json) {
                nidoto.out().println(StatusJson.of(runs, files));
            } else {
                print(runs, files, session.settings().locale());
            }
            nidoto.out().flush();
            return ExitCode.DONE;
        }
    }

    /** The last run's sums are held against what is kept; those of earlier ones were when they ran. */
    private static void holdSums(List<Runs.Run> runs, Audit audit) throws CommandStopped {
        var complaints = runs.stream()
                .limit(1)
                .flatMap(run -> audit.complaints(run.id()).stream())
                .collect(Collectors.joining("\n"));
        if (!complaints.isEmpty()) {
            throw new CommandStopped(ExitCode.FAILED, complaints);
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
                new FileLines(file, language)
                        .lines()
                        .forEach(line -> nidoto.out().println("  " + line));
            }
        }
    }
}
