package org.nidoto.batch.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.Settings;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.summary.Draft;
import org.nidoto.batch.summary.Metrics;
import org.nidoto.batch.summary.RunSummary;
import org.nidoto.batch.summary.RunsFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Sees to it that every run leaves its summary, also one that fails before it can begin. */
final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final Set<String> RUNS = Set.of("nightly", "import", "review", "client", "incident");

    private final NidotoCommand nidoto;
    private @Nullable Draft draft;
    private boolean opened;
    private boolean recorded;
    private Optional<Settings> settings = Optional.empty();
    private Locale language = NidotoCommand.personsLanguage();

    Recorder(NidotoCommand nidoto) {
        this.nidoto = nidoto;
    }

    /** The home is ours from now on. A command that only looks leaves no summary. */
    void begin(String command) {
        if (RUNS.contains(command)) {
            draft = new Draft(nidoto.home(), NidotoCommand.program(), command, nidoto.started());
            recorded = true;
        }
    }

    /** The program has started; what a person does wrong from now on is no run, until one begins. */
    void opened(Settings home) {
        settings = Optional.of(home);
        language = home.locale();
        opened = true;
        recorded = false;
    }

    /** A run begins. */
    Optional<Draft> run() {
        recorded = draft != null;
        return draft();
    }

    Optional<Draft> draft() {
        return Optional.ofNullable(draft);
    }

    /** The command failed; where it had not begun, the sentence is about the home and no data. */
    void failed(Throwable failure, String sentence) {
        draft().ifPresent(run -> run.failed(opened ? failure.getClass().getSimpleName() : sentence));
    }

    /** Writes the summary, and says which exit code the command ends with: 1 where that fails. */
    int end(int exitCode) {
        if (draft == null || !recorded) {
            return exitCode;
        }
        try {
            var summary = draft.end(exitCode);
            log(summary);
            var folder = new RunsFolder(nidoto.home());
            folder.write(summary, new SummaryText(summary, language).text());
            if (settings.isPresent() && summary.command().equals("nightly")) {
                Metrics.of(summary, folder.lastGoodNight(), settings.get().staleAfter())
                        .writeTo(settings.get().metrics());
            }
            return exitCode;
        } catch (IOException | UncheckedIOException failure) {
            LOG.error("the run's summary could not be written", failure);
            nidoto.err().println(Text.NO_SUMMARY.in(language, failure));
            return ExitCode.FAILED;
        }
    }

    private void log(RunSummary summary) {
        summary.steps().forEach(step -> LOG.info("step {} took {} s", step.name(), step.seconds()));
        for (var file : summary.files()) {
            boolean refused = file.outcome().equals("refused");
            LOG.atLevel(refused || file.rows().rejected() > 0 ? Level.WARN : Level.INFO)
                    .log(onOneLine(file.account(0, summary.started())));
        }
        LOG.atLevel(summary.failure() == null ? Level.INFO : Level.ERROR)
                .log(
                        "{} {}ended after {} s with exit code {}, {}",
                        summary.command(),
                        summary.run() == null ? "" : "(run " + summary.run() + ") ",
                        summary.seconds(),
                        summary.exitCode(),
                        summary.outcome());
    }

    private String onOneLine(FileAccount file) {
        return String.join(";", new FileLines(file, language).lines()).replaceAll(" +", " ");
    }
}
