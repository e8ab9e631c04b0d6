package org.nidoto.batch.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.intake.profile.Profile;
import org.nidoto.batch.store.FileAccount;

/** The files that this run is about to import, and where they lie; one run a process, so it lives in memory. */
public final class ReceivedFiles {
    private final List<Received> files = new ArrayList<>();

    /** A file, what has been entered of it for one kind of record, and the profile that it is read by. */
    public record Received(Path path, FileAccount account, Optional<Profile> profile) {}

    void add(Path path, FileAccount account, Optional<Profile> profile) {
        files.add(new Received(path, account, profile));
    }

    /** What this run takes of the same content, kind and source by the same profile; empty where there is nothing. */
    Optional<FileAccount> likewise(FileAccount account) {
        return files.stream()
                .map(Received::account)
                .filter(other -> other.state() == FileAccount.State.RECEIVED
                        && other.sha256().equals(account.sha256())
                        && other.kind().equals(account.kind())
                        && other.source().equals(account.source())
                        && other.profileSha256().equals(account.profileSha256()))
                .findFirst();
    }

    /** In the order in which kinds are imported, within a kind by name. */
    List<Received> toImport() {
        return files.stream()
                .filter(file -> file.account().state() == FileAccount.State.RECEIVED)
                .sorted(Comparator.comparing(
                                (Received file) -> file.account().kind().orElseThrow())
                        .thenComparing(file -> file.account().name()))
                .toList();
    }

    /** All that were met, imported or not. */
    List<Received> all() {
        return List.copyOf(files);
    }
}
