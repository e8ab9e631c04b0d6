package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.PlainFile;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.RefusedFile;
import org.nidoto.batch.intake.bulk.BulkAccount;
import org.nidoto.batch.intake.bulk.BulkFile;
import org.nidoto.batch.intake.profile.Profile;
import org.nidoto.batch.intake.profile.Profiles;
import org.nidoto.batch.intake.profile.RecordRule;
import org.nidoto.batch.intake.profile.WrongProfile;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.Records;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.core.incident.CodeBook;

/** Raw files and the profiles that they are read by, kept where every machine sees them for as long as anything is counted. */
final class RawArchive {
    private static final int BLOCK = 1000;

    private final SourceFiles files;
    private final Records records;
    private final Home home;
    private final Settings settings;
    private final Map<String, Profile> profiles = new HashMap<>();

    RawArchive(SourceFiles files, Records records, Home home, Settings settings) {
        this.files = files;
        this.records = records;
        this.home = home;
        this.settings = settings;
    }

    /** The accepted files of the given kinds known by then, in the order in which they were taken. */
    List<BulkFile> known(Set<RecordKind> kinds, Instant knownAt) throws IOException {
        var inOrder = Comparator.comparing(FileAccount::recordedAt)
                .thenComparing(file -> file.kind().orElseThrow())
                .thenComparing(FileAccount::name)
                .thenComparing(FileAccount::id);
        var known = new ArrayList<BulkFile>();
        for (var account : files.accepted(kinds).stream().sorted(inOrder).toList()) {
            if (!account.recordedAt().isAfter(knownAt)) {
                known.add(file(account, profile(account), false));
            }
        }
        return known;
    }

    /**
     * Whether what a file says of a record can be told from the raw files alone. It cannot of mended rows that find their records by the
     * marks in a rejects file: those of contacts, and those of a source whose rows have no number of their own.
     *
     * @param before the files that were taken before it
     */
    static boolean canBeCounted(ReceivedFiles.Received file, List<BulkFile> before) {
        var account = file.account();
        boolean hashed = file.profile().flatMap(Profile::rowKey).isPresent();
        boolean overMended = before.stream()
                .anyMatch(one -> one.mended()
                        && one.kind() == account.kind().orElseThrow()
                        && one.source().equals(account.source()));
        return account.mended() ? !hashed && !account.kind().orElseThrow().countsEquals() : !(hashed && overMended);
    }

    /** How many rows a file has. */
    static long rows(ReceivedFiles.Received file) throws IOException {
        var account = file.account();
        long rows = 0;
        try (var source = ReceiveFiles.open(file.path(), account.name(), account.kind(), file.profile())) {
            for (var block = source.readBlock(BLOCK); !block.isEmpty(); block = source.readBlock(BLOCK)) {
                rows += block.size();
            }
        } catch (RefusedFile refused) {
            throw new IOException(refused.sentenceWithoutValue(Locale.getDefault()), refused);
        }
        return rows;
    }

    /** Keeps a file that has just been received. */
    BulkFile keep(ReceivedFiles.Received received) throws IOException {
        var account = received.account();
        put(place(account), out -> {
            try (var in = PlainFile.open(received.path())) {
                in.transferTo(out);
            }
        });
        if (received.profile().isPresent()) {
            var rules = text(received.profile().get());
            put(place(account.profileSha256()), out -> Files.copy(rules, out));
        }
        return file(account, received.profile(), true);
    }

    /** Forgets a file that has been refused, unless it counts as another kind of record. */
    void drop(FileAccount refused) throws IOException {
        boolean counts = files.accepted(Set.of(RecordKind.values())).stream()
                .anyMatch(other ->
                        other.sha256().equals(refused.sha256()) && other.name().equals(refused.name()));
        if (!counts) {
            Files.deleteIfExists(place(refused));
        }
    }

    /**
     * Holds what became of files against what became of them when they were taken.
     *
     * @throws IOException where a file of the archive is not what it was
     */
    void hold(List<BulkAccount> accounts) throws IOException {
        for (var account : accounts) {
            var then = files.get(account.file());
            var now = new FileAccount.Rows(
                    account.read(), account.taken(), account.filtered(), account.rejected(), account.duplicate());
            if (then.state() == FileAccount.State.ACCEPTED
                    && !(account.isTaken() && then.rows().equals(now))) {
                throw new IOException(JobText.RAW_FILE_CHANGED.in(settings.locale(), place(then)));
            }
        }
    }

    private static void put(Path to, WholeFile.Content content) throws IOException {
        if (Files.notExists(to)) {
            WholeFile.put(to, content);
        }
    }

    private Path text(Profile profile) {
        var file = home.profiles().resolve(profile.name() + ".yml");
        return Files.exists(file) ? file : home.profiles().resolve(profile.name() + ".yaml");
    }

    private Path place(FileAccount account) {
        return PutAway.archived(home, account.name(), account.sha256().orElseThrow());
    }

    private Path place(String sha256) {
        return home.archive().resolve("profiles").resolve(sha256 + ".yml");
    }

    private Optional<Profile> profile(FileAccount account) throws IOException {
        var sha256 = account.profileSha256();
        if (sha256.isEmpty()) {
            return Optional.empty();
        }
        try {
            var read = profiles.get(sha256);
            if (read == null) {
                read = Profiles.read(place(sha256));
                profiles.put(sha256, read);
            }
            return Optional.of(read);
        } catch (WrongProfile changed) {
            throw new IOException(JobText.RAW_FILE_CHANGED.in(settings.locale(), place(sha256)), changed);
        }
    }

    private BulkFile file(FileAccount account, Optional<Profile> profile, boolean fresh) {
        var kind = account.kind().orElseThrow();
        return new BulkFile(
                account.id(),
                place(account).toString(),
                account.name(),
                kind,
                account.source(),
                profile.isPresent() ? place(account.profileSha256()).toString() : null,
                ImportRecords.is(RecordRule::strict, kind, profile) ? codes(account.recordedAt()) : null,
                account.recordedAt(),
                !account.mended() && ImportRecords.is(RecordRule::complete, kind, profile),
                account.mended(),
                fresh);
    }

    private CodeBook codes(Instant knownAt) {
        return new CodeBook(
                records.departments().knownAt(knownAt),
                records.clients().knownAt(knownAt),
                records.codes().knownAt(knownAt));
    }
}
