package org.nidoto.batch.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.job.RunParameters;
import org.springframework.batch.core.job.JobExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the review of any quarter or span of days; without either, of the last finished quarter. */
@Command(name = "review", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Mixin
    private PrintOptions options = new PrintOptions();

    @Option(names = "--issue", descriptionKey = "issue")
    private boolean issue;

    @Override
    public Integer call() throws CommandStopped, IOException, JobExecutionException, InterruptedException {
        try (var session = Session.open(nidoto, "review", GivenFiles.NONE)) {
            var settings = session.settings();
            var time = options.asOf(nidoto.started(), settings);
            var run = session.run(
                    "review",
                    new RunParameters(
                            nidoto.started(),
                            time,
                            options.knownAt(settings),
                            Optional.of(period.period(settings, time)),
                            issue,
                            options.languages(session.settings()),
                            options.disclosures(),
                            List.of()));
            return new RunReport(session, nidoto.out()).tell(run);
        }
    }
}
