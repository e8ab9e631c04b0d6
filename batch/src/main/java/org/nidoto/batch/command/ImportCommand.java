package org.nidoto.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.RefusedFile;
import org.nidoto.batch.intake.SourceFile;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.job.RunParameters;
import org.springframework.batch.core.job.JobExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Imports the files it is given; they stay where they are. Before the first is touched, all must be files that can be imported. */
@Command(name = "import", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "file")
    private List<Path> paths = List.of();

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "kind")
    private @Nullable RecordKind kind;

    @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "as-of")
    private @Nullable String asOf;

    @Override
    public Integer call() throws CommandStopped, IOException, JobExecutionException, InterruptedException {
        var files = new ArrayList<Path>();
        for (var path : paths) {
            refuseUnknown(path, Optional.ofNullable(kind));
            files.add(path.toRealPath());
        }
        var given = new GivenFiles(files, Optional.ofNullable(kind));
        try (var session = Session.open(nidoto, "import", given)) {
            var time = TimeArgument.asOf(Optional.ofNullable(asOf), nidoto.started(), session.settings());
            var run = session.run("importFiles", RunParameters.importing(nidoto.started(), time));
            return new RunReport(session, nidoto.out()).tell(run);
        }
    }

    private static void refuseUnknown(Path path, Optional<RecordKind> kind) throws CommandStopped, IOException {
        var language = NidotoCommand.personsLanguage();
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new CommandStopped(ExitCode.WRONG_USE, Text.NO_SUCH_FILE.in(language, path));
        }
        try {
            SourceFile.open(path, String.valueOf(path.getFileName()), kind).close();
        } catch (RefusedFile refused) {
            throw new CommandStopped(ExitCode.WRONG_USE, refused.sentence(language));
        }
    }
}
