package org.nidoto.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.store.Transfer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Copies what the home's embedded database holds into the configured one, once, before that is used. */
@Command(name = "transfer", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class TransferCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    @Override
    public Integer call() throws CommandStopped, IOException, InterruptedException {
        try (var session = Session.open(nidoto, "transfer", GivenFiles.NONE)) {
            var language = session.settings().locale();
            var transfer = session.get(Transfer.class);
            if (!transfer.hasSource()) {
                throw new CommandStopped(
                        ExitCode.WRONG_USE,
                        Text.NOTHING_TO_TRANSFER.in(language, nidoto.home().data()));
            }
            var rows = transfer.run();
            if (rows.isEmpty()) {
                throw new CommandStopped(ExitCode.WRONG_USE, Text.TRANSFER_NOT_EMPTY.in(language));
            }
            nidoto.out().println(Text.TRANSFERRED.in(language, rows.getAsLong()));
            return ExitCode.DONE;
        }
    }
}
