package org.nidoto.batch.command;

import java.io.IOException;
import java.util.ArrayList;
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

/** Prints the report that is handed to each given client; without a period, of the last finished quarter. */
@Command(name = "client", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class ClientCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    @Parameters(paramLabel = "CODE", arity = "1..*", descriptionKey = "client")
    private List<String> clients = List.of();

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Mixin
    private PrintOptions options = new PrintOptions();

    @Override
    public Integer call() throws CommandStopped, IOException, JobExecutionException, InterruptedException {
        try (var session = Session.open(nidoto, "client", GivenFiles.NONE)) {
            var settings = session.settings();
            var asOf = options.asOf(nidoto.started(), settings);
            var knownAt = options.knownAt(settings);
            var codes = new ArrayList<String>();
            var unknown = new ArrayList<String>();
            for (var written : clients) {
                var code = session.get(Subjects.class).client(written, asOf, knownAt);
                (code.isPresent() ? codes : unknown).add(code.orElse(written));
            }
            if (!unknown.isEmpty()) {
                throw new CommandStopped(
                        ExitCode.WRONG_USE,
                        Text.NO_CLIENT.in(NidotoCommand.personsLanguage(), Text.onOneLine(unknown)));
            }
            var run = session.run(
                    "client",
                    new RunParameters(
                            nidoto.started(),
                            asOf,
                            knownAt,
                            Optional.of(period.period(settings, asOf)),
                            false,
                            options.languages(session.settings()),
                            options.disclosures(),
                            codes));
            return new RunReport(session, nidoto.out()).tell(run);
        }
    }
}
