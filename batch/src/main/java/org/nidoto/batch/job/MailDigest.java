package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.nidoto.batch.mail.Letter;
import org.nidoto.batch.mail.MailServer;
import org.nidoto.batch.mail.SentMails;
import org.nidoto.batch.store.Editions;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.Runs;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Words;

/** Sends the night's digest to those who are to have it. What cannot be sent is noted, and undoes nothing. */
final class MailDigest {
    private final SourceFiles files;
    private final Runs runs;
    private final Printed printed;
    private final Notes notes;
    private final Home home;
    private final Settings settings;

    MailDigest(SourceFiles files, Runs runs, Printed printed, Notes notes, Home home, Settings settings) {
        this.files = files;
        this.runs = runs;
        this.printed = printed;
        this.notes = notes;
        this.home = home;
        this.settings = settings;
    }

    /** Sends it, where mail is configured and this run has printed it. */
    void send(long runId, RunParameters parameters) throws InterruptedException {
        if (!settings.mail().wanted()) {
            return;
        }
        var day = parameters.asOf().atZone(settings.figures().zone()).toLocalDate();
        var digest = digest(day);
        if (digest.isEmpty()) {
            notes.fail(JobText.MAIL_WITHOUT_DIGEST);
            return;
        }
        try {
            send(letter(runId, parameters, day, digest.get()));
        } catch (IOException failure) {
            notes.fail(JobText.MAIL_NOT_SENT, failure);
        }
    }

    private void send(Letter letter) throws IOException, InterruptedException {
        var sent = new SentMails(home);
        if (!sent.enter(letter)) {
            notes.tell(JobText.MAIL_SENT_BEFORE);
            return;
        }
        var delivery = new MailServer(settings.mail()).send(letter);
        sent.note(letter, delivery.fate());
        switch (delivery.fate()) {
            case SENT -> notes.tell(JobText.MAIL_SENT, settings.mail().to().size());
            case SENT_TO_SOME -> notes.fail(JobText.MAIL_SENT_TO_SOME, new Value(delivery.said()));
            case NOT_SENT -> notes.fail(JobText.MAIL_NOT_SENT, new Value(delivery.said()));
            case UNKNOWN -> notes.fail(JobText.MAIL_UNKNOWN, new Value(delivery.said()));
        }
    }

    /** The digest of this run in the language of the mail; of several editions, the one that is configured first. */
    private Optional<Path> digest(LocalDate day) {
        var name = "%s%s%s.%s.pdf"
                .formatted(
                        Editions.DIGESTS,
                        day,
                        settings.disclosures().get(0).mark(),
                        settings.mail().language());
        var place = home.reports().resolve(name);
        return printed.files().stream().filter(place::equals).findFirst();
    }

    private Letter letter(long runId, RunParameters parameters, LocalDate day, Path digest) {
        var language = Locale.forLanguageTag(settings.mail().language());
        var met = files.ofRun(runId);
        long rejected = met.stream().mapToLong(file -> file.rows().rejected()).sum();
        long refused = met.stream()
                .filter(file -> file.state() == FileAccount.State.REFUSED)
                .count();
        return new Letter(
                "nidoto-run-%d-%d".formatted(runId, parameters.started().toEpochMilli()),
                parameters.started(),
                JobText.MAIL_SUBJECT.in(language, day.toString()),
                JobText.MAIL_BODY.in(language, day.toString(), met.size(), refused, rejected)
                        + missed(parameters.started(), language),
                digest);
    }

    private String missed(Instant started, Locale language) {
        var words = Words.in(Language.of(language));
        return runs.silence(started, settings.staleAfter())
                .map(silence -> JobText.MAIL_AFTER_PAUSE.in(
                        language, words.elapsedInFull(silence.lasted()), words.elapsedInFull(silence.limit())))
                .orElse("");
    }
}
