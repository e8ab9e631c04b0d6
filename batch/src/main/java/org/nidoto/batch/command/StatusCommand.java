package org.nidoto.batch.command;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nidoto.batch.job.Audit;
import org.nidoto.batch.store.AnotherRun;
import org.nidoto.batch.store.Runs;
import org.nidoto.batch.store.Silence;
import org.springframework.beans.BeansException;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the last runs, newest first, with what became of each file, what waits, and whether a night is overdue. */
@Command(name = "status", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--last", paramLabel = "N", defaultValue = "20", descriptionKey = "last")
    private int last = 20;

    @Option(names = "--audit", descriptionKey = "audit")
    private boolean audit;

    @Override
    public Integer call() throws CommandStopped, IOException {
        try (var session = Session.look(nidoto)) {
            var settings = session.settings();
            var view = view(session);
            var silence = Silence.at(nidoto.started(), view.lastGoodNight(), view.firstNight(), settings.staleAfter());
            if (json) {
                nidoto.out().println(StatusJson.of(view, silence));
            } else {
                print(view, settings.figures().zone(), settings.locale());
            }
            nidoto.out().flush();
            silence.ifPresent(lasting ->
                    nidoto.err().println(Text.stale(lasting, settings.figures().zone(), settings.locale())));
            return silence.isPresent() ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private StatusView view(Session session) throws CommandStopped, IOException {
        try {
            holdSums(session.get(Runs.class), session.get(Audit.class));
            return StatusView.ofDatabase(session, last, nidoto.home());
        } catch (BeansException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof AnotherRun active) {
                var said = Optional.ofNullable(active.getMessage()).filter(text -> !text.isEmpty());
                return StatusView.ofSummaries(
                        nidoto.home(), last, said.isPresent() ? said.get() : Session.holder(nidoto));
            }
            throw failure;
        }
    }

    /** The last run's sums are held against what is kept, or those of all runs shown. */
    private void holdSums(Runs runs, Audit sums) throws CommandStopped {
        var complaints = runs.latest(audit ? last : 1).stream()
                .flatMap(run -> sums.complaints(run.id()).stream())
                .collect(Collectors.joining("\n"));
        if (!complaints.isEmpty()) {
            throw new CommandStopped(ExitCode.FAILED, complaints);
        }
    }

    private void print(StatusView view, ZoneId zone, Locale language) {
        var out = nidoto.out();
        if (!view.fromDatabase()) {
            out.println(Text.LOOKED_AT_SUMMARIES.in(language, view.active().orElse("")));
        }
        if (view.runs().isEmpty()) {
            out.println(Text.NO_RUNS.in(language));
        }
        for (var seen : view.runs()) {
            var run = seen.run();
            var outcome = Text.valueOf("OUTCOME_" + run.outcome().name()).in(language);
            var started = Text.minute(run.started(), zone);
            out.println(Text.RUN_LINE.in(language, run.id(), run.command(), started, outcome));
            for (var file : seen.files()) {
                new FileLines(file, language).lines().forEach(line -> out.println("  " + line));
            }
        }
        out.println(SummaryText.waits(view.waiting(), language));
    }
}
