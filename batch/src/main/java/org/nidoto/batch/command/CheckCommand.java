package org.nidoto.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nidoto.batch.Settings;
import org.nidoto.batch.command.HomeCheck.Finding;
import org.nidoto.batch.store.RunNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Tries everything that a night needs and changes nothing: one line each, all of them, {@code ok} or {@code broken} before it; exit code 2 if
 * any is broken.
 */
@Command(name = "check", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private NidotoCommand nidoto;

    /** That of the settings, once they have been read. */
    private Locale language = NidotoCommand.personsLanguage();

    @Override
    public Integer call() throws CommandStopped, IOException, InterruptedException {
        if (!Files.isWritable(nidoto.home().data())) {
            return tell(findings());
        }
        var lock = Session.lock(nidoto, Session.note(nidoto, RunNote.LOOKING + " check"));
        try {
            return tell(findings());
        } finally {
            lock.close();
        }
    }

    private List<Finding> findings() throws IOException {
        var findings = new ArrayList<Finding>();
        var settings = configuration(findings);
        var check = new HomeCheck(nidoto.home(), language);
        findings.add(check.folders());
        findings.add(profiles());
        if (settings.isPresent()) {
            var today = nidoto.started().atZone(settings.get().figures().zone()).toLocalDate();
            findings.add(check.database(settings.get()));
            findings.add(check.calendar(settings.get(), today));
            if (settings.get().onSpark()) {
                findings.add(check.spark(settings.get()));
            }
            findings.add(check.mail(settings.get()));
        }
        findings.add(check.fonts());
        findings.add(check.disk(databaseBytes(settings)));
        return findings;
    }

    private Optional<Settings> configuration(List<Finding> findings) throws IOException {
        var file = nidoto.home().configuration();
        try {
            var settings = SettingsFile.read(nidoto.home(), language);
            var text = Files.exists(file) ? Text.CHECK_SETTINGS : Text.CHECK_NO_SETTINGS;
            language = settings.locale();
            findings.add(new Finding(true, text.in(language, file)));
            return Optional.of(settings);
        } catch (CommandStopped wrong) {
            findings.add(new Finding(false, Text.CHECK_BAD_SETTINGS.in(language, String.valueOf(wrong.getMessage()))));
            return Optional.empty();
        }
    }

    private Finding profiles() throws IOException {
        try {
            return new Finding(
                    true,
                    Text.CHECK_PROFILES.in(
                            language, Session.profiles(nidoto).all().size()));
        } catch (CommandStopped wrong) {
            return new Finding(false, String.valueOf(wrong.getMessage()));
        }
    }

    private static long databaseBytes(Optional<Settings> settings) throws IOException {
        var file = settings.flatMap(said -> said.database().embeddedFile()).filter(Files::exists);
        return file.isPresent() ? Files.size(file.get()) : 0;
    }

    private int tell(List<Finding> findings) {
        for (var finding : findings) {
            var mark = finding.fine() ? Text.CHECK_FINE : Text.CHECK_BROKEN;
            nidoto.out().println(mark.in(language, finding.sentence()));
        }
        nidoto.out().flush();
        return findings.stream().allMatch(Finding::fine) ? ExitCode.DONE : ExitCode.WRONG_USE;
    }
}
