package org.nidoto.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.nidoto.batch.store.Backups;
import org.nidoto.batch.store.RefusedBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Puts a backup in the place of the embedded database, and of the key of the pseudonyms. What was there is first backed up into the home's
 * {@code backups/before-restore-….zip}, from which a further restore puts it back.
 */
@Command(name = "restore", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup-made")
    private Path backup = Path.of("");

    @Override
    public Integer call() throws CommandStopped, IOException, InterruptedException, SQLException {
        var lock = Session.lock(nidoto, Session.note(nidoto, "restore"));
        try {
            var settings = SettingsFile.read(nidoto.home(), NidotoCommand.personsLanguage());
            var language = settings.locale();
            var zone = settings.figures().zone();
            var before = nidoto.home().backups().resolve(BackupCommand.name("before-restore", nidoto.started(), zone));
            try {
                var restored =
                        new Backups(settings.database(), nidoto.home()).restore(backup, before, nidoto.started());
                nidoto.out()
                        .println(Text.RESTORED.in(
                                language,
                                restored.made().atZone(zone).toOffsetDateTime().toString()));
                restored.before().ifPresent(kept -> nidoto.out().println(Text.KEPT_BEFORE.in(language, kept)));
            } catch (RefusedBackup refused) {
                throw BackupCommand.refusal(refused, backup, language);
            }
            return ExitCode.DONE;
        } finally {
            lock.close();
        }
    }
}
