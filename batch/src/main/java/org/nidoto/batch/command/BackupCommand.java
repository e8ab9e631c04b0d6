package org.nidoto.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.store.Backups;
import org.nidoto.batch.store.RefusedBackup;
import org.nidoto.batch.store.RunNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Backs up the embedded database, with the key of the pseudonyms, into one ZIP file; by default into the home's {@code backups/}. What lies in
 * the other folders, and {@code nidoto.yml}, are plain files, which any backup program copies.
 */
@Command(name = "backup", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    @ParentCommand
    private NidotoCommand nidoto;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "backup-file")
    private @Nullable Path target;

    @Override
    public Integer call() throws CommandStopped, IOException, InterruptedException, SQLException {
        var lock = Session.lock(nidoto, Session.note(nidoto, RunNote.LOOKING + " backup"));
        try {
            var settings = SettingsFile.read(nidoto.home(), NidotoCommand.personsLanguage());
            var language = settings.locale();
            var zone = settings.figures().zone();
            var file = target(name("nidoto", nidoto.started(), zone));
            try {
                new Backups(settings.database(), nidoto.home()).backUp(file, nidoto.started());
            } catch (RefusedBackup refused) {
                throw refusal(refused, file, language);
            }
            nidoto.out().println(Text.BACKED_UP.in(language, file, Files.size(file)));
            return ExitCode.DONE;
        } finally {
            lock.close();
        }
    }

    private Path target(String name) {
        if (target == null) {
            return nidoto.home().backups().resolve(name);
        }
        return Files.isDirectory(target) ? target.resolve(name) : target;
    }

    /** As {@code nidoto-20261005-023000.zip}. */
    static String name(String what, Instant at, ZoneId zone) {
        return what + "-" + SECOND.format(at.atZone(zone)) + ".zip";
    }

    static CommandStopped refusal(RefusedBackup refused, Path file, Locale language) {
        var text = Text.valueOf("BACKUP_" + refused.reason().name());
        return new CommandStopped(ExitCode.WRONG_USE, text.in(language, file));
    }
}
