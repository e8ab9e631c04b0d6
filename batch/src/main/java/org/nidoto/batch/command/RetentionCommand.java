package org.nidoto.batch.command;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.Settings;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.job.Notes;
import org.nidoto.batch.job.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Tells what has been kept for as long as {@code nidoto.retention} says, one line a kind; deletes it only when asked to. */
@Command(name = "retention", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class RetentionCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    @Option(names = "--delete", descriptionKey = "delete")
    private boolean delete;

    @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "retention-as-of")
    private @Nullable String asOf;

    @Override
    public Integer call() throws CommandStopped, IOException, InterruptedException {
        try (var session = Session.open(nidoto, "retention", GivenFiles.NONE)) {
            var language = session.settings().locale();
            var time = time(session.settings());
            var retention = session.get(Retention.class);
            var plan = retention.plan(time);
            retention.sentences(plan).forEach(nidoto.out()::println);
            if (plan.isEmpty()) {
                nidoto.out().println(Text.NOTHING_DUE.in(language));
            } else if (delete) {
                nidoto.out().flush();
                retention.delete(plan);
                nidoto.out().println(Text.DELETED.in(language));
            } else {
                nidoto.out().println(Text.NOT_DELETED.in(language));
            }
            nidoto.out().flush();
            return session.get(Notes.class).anyFailures() ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    /** What is due on a day to come can be told, and not deleted. */
    private Instant time(Settings settings) throws CommandStopped {
        var written = Optional.ofNullable(asOf);
        return delete
                ? TimeArgument.asOfForGood(written, nidoto.started(), settings)
                : TimeArgument.asOf(written, nidoto.started(), settings);
    }
}
