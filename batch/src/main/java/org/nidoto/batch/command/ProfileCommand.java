package org.nidoto.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nidoto.batch.intake.FirstProfile;
import org.nidoto.batch.intake.RefusedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints a first import profile for a file that nobody knows yet; it needs no home. */
@Command(name = "profile", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class ProfileCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path path = Path.of("");

    @Override
    public Integer call() throws CommandStopped {
        var language = NidotoCommand.personsLanguage();
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new CommandStopped(ExitCode.WRONG_USE, Text.NO_SUCH_FILE.in(language, path));
        }
        try {
            nidoto.out().print(FirstProfile.of(path.toRealPath(), String.valueOf(path.getFileName()), language));
            nidoto.out().flush();
            return ExitCode.DONE;
        } catch (RefusedFile refused) {
            throw new CommandStopped(ExitCode.WRONG_USE, refused.sentence(language));
        } catch (IOException unreadable) {
            throw new CommandStopped(ExitCode.WRONG_USE, Text.NO_SUCH_FILE.in(language, path));
        }
    }
}
