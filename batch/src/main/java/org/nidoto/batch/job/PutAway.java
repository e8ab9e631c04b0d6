package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.nidoto.batch.Home;
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
    private final Settings settings;

    PutAway(SourceFiles files, ReceivedFiles received, Home home, Settings settings) {
        this.files = files;
        this.received = received;
        this.home = home;
        this.settings = settings;
    }

    /** Writes the rows that could not be taken, one file for each file that had any, unless it is there already. */
    void writeRejects() throws IOException {
        for (var file : received.all()) {
            var source = imported(file.account());
            if (source.isPresent() && !files.rejected(source.get().id()).isEmpty()) {
                write(source.get());
            }
        }
    }

    /** The file as it was taken, in this run or, where its content was known already, in an earlier one. */
    private Optional<FileAccount> imported(FileAccount met) {
        return met.sha256()
                .flatMap(sha256 -> files.accepted(sha256, met.kind().orElseThrow(), met.source(), met.profileSha256()));
    }

    private void write(FileAccount file) throws IOException {
        var target = home.rejects().resolve(marked(file.name(), "rejects-" + file.id()));
        if (Files.exists(target)) {
            return;
        }
        try (var rejects = RejectsFile.create(target, files.header(file.id()), settings.locale())) {
            for (var row : files.rejected(file.id())) {
                rejects.add(row.line(), row.reason(), row.cells());
            }
            rejects.complete();
        }
    }

    /** Moves imported files into the archive under the hash of their content, and refused ones with the reason to the rejects. */
    void emptyInbox() throws IOException {
        for (var file : received.all()) {
            if (Files.notExists(file.path())) {
                continue;
            }
            var account = files.get(file.account().id());
            if (account.state() == State.REFUSED) {
                var target = home.rejects().resolve(marked(account.name(), "refused-" + account.id()));
                Files.writeString(
                        target.resolveSibling(target.getFileName() + ".reason.txt"),
                        account.reason().orElse("") + "\n");
                Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                var hash = account.sha256().orElseThrow().substring(0, HASH_SHOWN);
                Files.move(
                        file.path(),
                        home.archive().resolve(marked(account.name(), hash)),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** {@code incidents.csv} marked {@code 12ab} becomes {@code incidents.12ab.csv}. */
    private static Path marked(String name, String mark) {
        int dot = name.lastIndexOf('.');
        return Path.of(dot <= 0 ? name + "." + mark : name.substring(0, dot) + "." + mark + name.substring(dot));
    }
}
