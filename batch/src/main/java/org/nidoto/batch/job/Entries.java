package org.nidoto.batch.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.FileAccount.State;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.batch.store.UnfinishedNights;

/**
 * Enters the files that a run meets. One that an unfinished night had met before keeps its account: finished work stays as it is, and work
 * that was cut short begins anew under the same number.
 */
final class Entries {
    private final SourceFiles files;
    private final UnfinishedNights nights;
    private final long run;
    private final Instant recordedAt;
    private final List<Long> unfinished;
    private final List<FileAccount> begun;
    private final Set<String> met = new HashSet<>();

    Entries(SourceFiles files, UnfinishedNights nights, long run, Instant recordedAt, List<Long> unfinished) {
        this.files = files;
        this.nights = nights;
        this.run = run;
        this.recordedAt = recordedAt;
        this.unfinished = List.copyOf(unfinished);
        this.begun = new ArrayList<>(nights.files(unfinished));
    }

    long run() {
        return run;
    }

    /** Knowledge time of what the run records. */
    Instant recordedAt() {
        return recordedAt;
    }

    /** Whether the file was taken neither in this night nor in one that it finishes. */
    boolean isOfAnotherNight(FileAccount taken) {
        return taken.runId() != run && !unfinished.contains(taken.runId());
    }

    /** Enters a file and gives its account with its number. */
    FileAccount enter(FileAccount account, List<String> header) {
        met.add(account.name());
        var before = begun.stream().filter(account::isAboutTheSame).findFirst();
        before.ifPresent(begun::remove);
        if (before.isEmpty()) {
            return account.entered(files.enter(account, header));
        }
        if (isFinished(before.get())) {
            nights.takeOver(before.get(), run);
            return before.get();
        }
        files.enterAnew(before.get().id(), account, header);
        return account.entered(before.get().id());
    }

    /** What no longer lies in the inbox was put away by the night that met it; a file that has been met anew replaces its refusal. */
    void takeOverTheRest() {
        begun.stream()
                .filter(file -> isFinished(file) || !met.contains(file.name()))
                .forEach(file -> nights.takeOver(file, run));
    }

    private static boolean isFinished(FileAccount file) {
        return file.state() == State.ACCEPTED || file.state() == State.KNOWN;
    }
}
