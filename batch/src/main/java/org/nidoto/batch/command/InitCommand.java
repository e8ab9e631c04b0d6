package org.nidoto.batch.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.nidoto.batch.OwnerOnly;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Makes a new home: its folders, and a configuration that explains itself. What is there already stays as it is. */
@Command(name = "init", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private static final String CONFIGURATION = "/org/nidoto/batch/nidoto.yml";

    @ParentCommand
    private NidotoCommand nidoto;

    @Override
    public Integer call() throws IOException {
        var home = nidoto.home();
        for (var folder : home.folders()) {
            OwnerOnly.createFolders(folder);
        }
        if (Files.notExists(home.configuration())) {
            try (InputStream template = Objects.requireNonNull(InitCommand.class.getResourceAsStream(CONFIGURATION))) {
                OwnerOnly.createFile(home.configuration());
                Files.write(home.configuration(), template.readAllBytes());
            }
        }
        nidoto.out().println(Text.HOME_CREATED.in(NidotoCommand.personsLanguage(), home.folder(), home.inbox()));
        return ExitCode.DONE;
    }
}
