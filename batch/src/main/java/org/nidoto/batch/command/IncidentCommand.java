package org.nidoto.batch.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.job.RunParameters;
import org.nidoto.batch.job.Subjects;
import org.springframework.batch.core.job.JobExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the sheets (8D) of the given incidents. */
@Command(name = "incident", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class IncidentCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "incident")
    private List<String> numbers = List.of();

    @Mixin
    private PrintOptions options = new PrintOptions();

    @Override
    public Integer call() throws CommandStopped, IOException, JobExecutionException, InterruptedException {
        try (var session = Session.open(nidoto, "incident", GivenFiles.NONE)) {
            var settings = session.settings();
            var asOf = options.asOf(nidoto.started(), settings);
            var knownAt = options.knownAt(settings);
            var unknown = session.get(Subjects.class).unknownIncidents(numbers, asOf, knownAt);
            if (!unknown.isEmpty()) {
                throw new CommandStopped(
                        ExitCode.WRONG_USE,
                        Text.NO_INCIDENT.in(NidotoCommand.personsLanguage(), Text.onOneLine(unknown)));
            }
            var run = session.run(
                    "incident",
                    new RunParameters(
                            nidoto.started(),
                            asOf,
                            knownAt,
                            Optional.empty(),
                            false,
                            options.languages(session.settings()),
                            options.disclosures(),
                            numbers));
            return new RunReport(session, nidoto.out()).tell(run);
        }
    }
}
