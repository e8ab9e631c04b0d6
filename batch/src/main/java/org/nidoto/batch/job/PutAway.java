package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.nidoto.batch.Home;
import org.nidoto.batch.OwnerOnly;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.RejectsFile;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.FileAccount.State;
import org.nidoto.batch.store.SourceFiles;

/** What happens to files once they have been imported: rejected rows are written out, and the inbox is emptied. */
final class PutAway {
    private static final int HASH_SHOWN = 12;

    private final SourceFiles files;
    private final ReceivedFiles received;
    private final Home home;
    private final Notes notes;
    private final Settings settings;

    PutAway(SourceFiles files, ReceivedFiles received, Home home, Notes notes, Settings settings) {
        this.files = files;
        this.received = received;
        this.home = home;
        this.notes = notes;
        this.settings = settings;
    }

    /** Writes the rows that could not be taken, one file for each file that had any, unless it is there already. */
    void writeRejects() throws IOException {
        for (var file : received.all()) {
            var taken = taken(files.get(file.account().id()));
            if (taken.isPresent() && !files.rejected(taken.get().id()).isEmpty()) {
                write(taken.get());
            }
        }
    }

    /** The file as it was taken, in this run or, where its content was known already, in an earlier one. */
    private Optional<FileAccount> taken(FileAccount met) {
        return switch (met.state()) {
            case ACCEPTED -> Optional.of(met);
            case KNOWN ->
                files.accepted(met.sha256().orElseThrow(), met.kind().orElseThrow(), met.source(), met.profileSha256());
            case RECEIVED, REFUSED -> Optional.empty();
        };
    }

    private void write(FileAccount file) throws IOException {
        var target = rejects(home, file.name(), file.id());
        if (Files.exists(target)) {
            return;
        }
        try (var rejects = RejectsFile.create(target, files.header(file.id()), settings.locale())) {
            for (var row : files.rejected(file.id())) {
                rejects.add(row.line(), row.reason().in(settings.locale()), row.cells());
            }
            rejects.complete();
        }
        notes.reject(JobText.REJECTS_WRITTEN, file.name(), target);
    }

    /** Moves imported files into the archive under the hash of their content, and refused ones with the reason to the rejects. */
    void emptyInbox() {
        for (var file : received.all()) {
            try {
                putAway(file.path(), files.get(file.account().id()));
            } catch (IOException failure) {
                notes.fail(JobText.NOT_MOVED, file.account().name(), failure);
            }
        }
    }

    /** A file that held several kinds of record is gone with the first of its accounts. */
    private void putAway(Path path, FileAccount account) throws IOException {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            notes.reject(JobText.REPLACED, account.name());
            return;
        }
        if (account.state() == State.REFUSED) {
            var target = refused(home, account.name(), account.id());
            var reason = account.reason().map(why -> why.in(settings.locale())).orElse("") + "\n";
            WholeFile.put(reason(target), out -> out.write(reason.getBytes(StandardCharsets.UTF_8)));
            move(path, target);
            return;
        }
        var hash = account.sha256().orElseThrow();
        if (ReceiveFiles.sha256(path).equals(hash)) {
            move(path, archived(home, account.name(), hash));
        } else {
            notes.reject(JobText.REPLACED, account.name());
        }
    }

    /** In one step; across file systems the copy takes its name in one step, and only then the original goes. */
    private static void move(Path from, Path to) throws IOException {
        moveAsItIs(from, to);
        OwnerOnly.claim(to);
    }

    private static void moveAsItIs(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            var copy = Files.createTempFile(to.toAbsolutePath().getParent(), ".moving-", ".tmp");
            Files.copy(from, copy, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
            Files.move(copy, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(from);
        }
    }

    /** Where the rows of a file are that could not be taken. */
    static Path rejects(Home home, String name, long id) {
        return home.rejects().resolve(marked(name, "rejects-" + id));
    }

    /** Where a refused file goes. */
    static Path refused(Home home, String name, long id) {
        return home.rejects().resolve(marked(name, "refused-" + id));
    }

    /** Where it stands why. */
    static Path reason(Path refused) {
        return refused.resolveSibling(refused.getFileName() + ".reason.txt");
    }

    /** Where an imported file goes. */
    static Path archived(Home home, String name, String sha256) {
        return home.archive().resolve(marked(name, sha256.substring(0, HASH_SHOWN)));
    }

    /** {@code incidents.csv} marked {@code 12ab} becomes {@code incidents.12ab.csv}. */
    private static Path marked(String name, String mark) {
        return Path.of(FileName.marked(name, mark));
    }
}
