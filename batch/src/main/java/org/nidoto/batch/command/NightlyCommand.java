package org.nidoto.batch.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.job.RunParameters;
import org.springframework.batch.core.job.JobExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The night: imports what is in the inbox and prints the reviews that are due. */
@Command(name = "nightly", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class NightlyCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "as-of")
    private @Nullable String asOf;

    @Override
    public Integer call() throws CommandStopped, IOException, JobExecutionException, InterruptedException {
        try (var session = Session.open(nidoto, "nightly", GivenFiles.inInbox(Session.profiles(nidoto)))) {
            var time = TimeArgument.asOfForGood(Optional.ofNullable(asOf), nidoto.started(), session.settings());
            var run = session.run(
                    "nightly",
                    RunParameters.nightly(
                            nidoto.started(), time, session.settings().report().printedIn()));
            return new RunReport(session, nidoto.out()).tell(run);
        }
    }
}
