package org.nidoto.batch.command;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.Settings;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.job.RunParameters;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.report.text.Language;
import org.springframework.batch.core.job.JobExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the review of any quarter or span of days; without either, of the last finished quarter. */
@Command(name = "review", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    @Option(names = "--quarter", paramLabel = "2026Q2", descriptionKey = "quarter")
    private @Nullable String quarter;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "to")
    private @Nullable LocalDate to;

    @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "as-of")
    private @Nullable String asOf;

    @Option(names = "--known-at", paramLabel = "TIME", descriptionKey = "known-at")
    private @Nullable String knownAt;

    @Option(names = "--issue", descriptionKey = "issue")
    private boolean issue;

    @Option(names = "--language", paramLabel = "ja,en", split = ",", descriptionKey = "language")
    private List<String> languages = List.of(Language.JAPANESE.code());

    @Override
    public Integer call() throws CommandStopped, IOException, JobExecutionException, InterruptedException {
        try (var session = Session.open(nidoto, "review", GivenFiles.NONE)) {
            var settings = session.settings();
            var time = TimeArgument.asOf(Optional.ofNullable(asOf), nidoto.started(), settings);
            Optional<Instant> known = Optional.empty();
            if (knownAt != null) {
                known = Optional.of(TimeArgument.instant(knownAt, settings));
            }
            var period = period(settings, time);
            var run = session.run(
                    "review",
                    new RunParameters(nidoto.started(), time, known, Optional.of(period), issue, languages()));
            return new RunReport(session, nidoto.out()).tell(run);
        }
    }

    private List<Language> languages() throws CommandStopped {
        var all = new ArrayList<Language>();
        for (var code : languages) {
            all.add(Stream.of(Language.values())
                    .filter(language -> language.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new CommandStopped(
                            ExitCode.WRONG_USE, Text.NO_LANGUAGE.in(NidotoCommand.personsLanguage(), code))));
        }
        return all;
    }

    private ReviewPeriod period(Settings settings, Instant time) throws CommandStopped {
        var fiscal = settings.figures().rules().fiscal();
        try {
            if (quarter != null && from == null && to == null) {
                return fiscal.period(FiscalQuarter.parse(quarter));
            }
            if (quarter == null && from != null && to != null) {
                return new ReviewPeriod(from, to);
            }
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new CommandStopped(ExitCode.WRONG_USE, String.valueOf(wrong.getMessage()));
        }
        if (quarter != null || from != null || to != null) {
            throw new CommandStopped(ExitCode.WRONG_USE, Text.NO_PERIOD.in(NidotoCommand.personsLanguage()));
        }
        var today = time.atZone(settings.figures().zone()).toLocalDate();
        return fiscal.period(fiscal.quarterOf(today).previous());
    }
}
