package org.nidoto.batch.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.PlainFile;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.RefusedFile;
import org.nidoto.batch.intake.Sha256;
import org.nidoto.batch.intake.SourceFile;
import org.nidoto.batch.intake.profile.Profile;
import org.nidoto.batch.intake.profile.RecordRule;
import org.nidoto.batch.intake.profile.WrongProfile;
import org.nidoto.batch.store.Configurations;
import org.nidoto.batch.store.Editions;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.FileAccount.State;
import org.nidoto.batch.store.Interruption;
import org.nidoto.batch.store.KnowledgeTime;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.batch.store.UnfinishedNights;
import org.nidoto.core.incident.Told;

/** The first step of an import: finds out what each file is, and enters it. */
final class ReceiveFiles {
    private final SourceFiles files;
    private final Interruption interruption;
    private final UnfinishedNights nights;
    private final KnowledgeTime knowledge;
    private final Configurations configurations;
    private final Engine engine;
    private final ReceivedFiles received;
    private final Notes notes;
    private final Settings settings;

    ReceiveFiles(
            SourceFiles files,
            Interruption interruption,
            UnfinishedNights nights,
            KnowledgeTime knowledge,
            Configurations configurations,
            Engine engine,
            ReceivedFiles received,
            Notes notes,
            Settings settings) {
        this.files = files;
        this.interruption = interruption;
        this.nights = nights;
        this.knowledge = knowledge;
        this.configurations = configurations;
        this.engine = engine;
        this.received = received;
        this.notes = notes;
        this.settings = settings;
    }

    /** Takes in what rests in the inbox. */
    void fromInbox(Path inbox, GivenFiles given, long runId, Instant asOf) throws IOException, InterruptedException {
        var contents = new Inbox(inbox, settings.inboxRest()).look();
        contents.moving().forEach(path -> notes.tell(JobText.STILL_CHANGING, name(path)));
        contents.strange().forEach(path -> notes.reject(JobText.NO_PLAIN_FILE, name(path)));
        var today = asOf.atZone(settings.figures().zone()).toLocalDate();
        receive(contents.ready(), given, runId, asOf, nights.before(runId, Editions.DIGESTS + today + "."));
    }

    /** Takes in files, read as the command line or the profiles say. */
    void receive(List<Path> paths, GivenFiles given, long runId, Instant asOf) {
        receive(paths, given, runId, asOf, List.of());
    }

    /** The same; what the unfinished runs have met is this run's. Raw files are told apart by when they became known, run by run. */
    private void receive(List<Path> paths, GivenFiles given, long runId, Instant asOf, List<Long> unfinished) {
        interruption
                .undo(runId, name -> Told.by(language -> JobText.INTERRUPTED.in(language, name)))
                .forEach(name -> notes.warn(JobText.INTERRUPTED, name));
        var recordedAt =
                engine.keepsRaw(RecordKind.INCIDENTS) ? knowledge.next(asOf) : knowledge.next(asOf, unfinished);
        configurations.keep(settings.figures().text(), recordedAt);
        var entries = new Entries(files, nights, runId, recordedAt, unfinished);
        for (var path : paths) {
            receive(path, given, entries);
        }
        entries.takeOverTheRest();
    }

    private void receive(Path path, GivenFiles given, Entries entries) {
        var name = name(path);
        try {
            var profile = given.profileOf(name);
            try (var source = open(path, name, given.kind(), profile)) {
                if (!source.unknownColumns().isEmpty()) {
                    notes.tell(JobText.UNKNOWN_COLUMNS, name, new Value(String.join(", ", source.unknownColumns())));
                }
                for (var kind : kinds(source, profile)) {
                    enter(path, source, kind, profile, entries);
                }
            }
        } catch (WrongProfile wrong) {
            refuse(path, entries, Told.by(wrong::sentence), 0);
        } catch (RefusedFile refused) {
            refuse(path, entries, Told.by(refused::sentence), refused.rows());
        } catch (IOException unreadable) {
            refuse(path, entries, Told.by(language -> JobText.UNREADABLE.in(language, name)), 0);
        }
    }

    /** Opens a file as its profile says, or as one of our own where it has none. */
    static SourceFile open(Path path, String name, Optional<RecordKind> kind, Optional<Profile> profile)
            throws RefusedFile, IOException {
        return profile.isPresent() ? SourceFile.open(path, name, profile.get()) : SourceFile.open(path, name, kind);
    }

    private static List<RecordKind> kinds(SourceFile source, Optional<Profile> profile) {
        return profile.map(rules -> rules.records().stream()
                        .map(RecordRule::kind)
                        .distinct()
                        .toList())
                .orElse(List.of(source.kind()));
    }

    private void enter(Path path, SourceFile source, RecordKind kind, Optional<Profile> profile, Entries entries)
            throws IOException {
        var name = name(path);
        var sha256 = sha256(path);
        var from = profile.map(Profile::source).orElse(FileAccount.SOURCE);
        var rules = profile.map(Profile::sha256).orElse("");
        var before = files.accepted(sha256, kind, from, rules).filter(entries::isOfAnotherNight);
        before.ifPresent(taken -> tellKnown(taken, name));
        var account = FileAccount.met(
                        entries.run(),
                        name,
                        Optional.of(kind),
                        Optional.of(sha256),
                        entries.recordedAt(),
                        State.RECEIVED,
                        Optional.empty())
                .read(from, rules)
                .mended(source.isMended());
        var likewise = received.likewise(account);
        likewise.ifPresent(same -> notes.tell(JobText.SAME_CONTENT, name, same.name()));
        if (before.isPresent() || likewise.isPresent()) {
            account = account.known();
        }
        received.add(path, entries.enter(account, source.rejectsHeader(kind, settings.locale())), profile);
    }

    private void refuse(Path path, Entries entries, Told reason, long rows) {
        var account = FileAccount.met(
                entries.run(),
                name(path),
                Optional.empty(),
                Optional.empty(),
                entries.recordedAt(),
                State.REFUSED,
                Optional.of(reason));
        var entered = entries.enter(account, List.of());
        files.countRefused(entered.id(), rows);
        received.add(path, entered, Optional.empty());
    }

    private void tellKnown(FileAccount taken, String name) {
        if (files.overtaken(taken)) {
            notes.reject(JobText.OVERTAKEN, name);
        } else {
            notes.tell(JobText.ALREADY_IMPORTED, name);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    static String sha256(Path path) throws IOException {
        var digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(PlainFile.open(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest);
    }
}
