package org.nidoto.batch.intake.bulk;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.core.incident.IncidentId;

/** The files whose records count, in the order in which they became known, and what became of a record from file to file. */
public final class BulkHistory implements Serializable {
    private final List<BulkFile> files;
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Integer, BulkAccount> withdrawing = new HashMap<>();

    /** @param accounts what became of each of the files */
    public BulkHistory(List<BulkFile> all, List<BulkAccount> accounts) {
        var accountOf = new HashMap<Long, BulkAccount>();
        accounts.forEach(account -> accountOf.put(account.file(), account));
        files = new ArrayList<>();
        for (var file : all) {
            var account = accountOf.get(file.number());
            if (account != null && account.outcome() == BulkAccount.Outcome.TAKEN) {
                places.put(file.number(), files.size());
                if (file.complete() && account.withdraws()) {
                    withdrawing.put(files.size(), account);
                }
                files.add(file);
            }
        }
    }

    /** Whether the records of the file count. */
    public boolean counts(long file) {
        return places.containsKey(file);
    }

    int place(BulkEntry entry) {
        var place = places.get(entry.file());
        if (place == null) {
            throw new IllegalArgumentException("file " + entry.file() + " does not count");
        }
        return place;
    }

    BulkFile file(BulkEntry entry) {
        return files.get(place(entry));
    }

    /** What a file did to a record; {@code entry} is null where it withdrew it. */
    record Step(BulkFile file, Change change, @Nullable BulkEntry entry) {
        boolean isKnownAt(Instant instant) {
            return !file.recordedAt().isAfter(instant);
        }
    }

    /** The kinds of such a step. */
    enum Change {
        ADDED,
        CHANGED,
        UNCHANGED,
        WITHDRAWN
    }

    /**
     * What the files did to one record, in order.
     *
     * @param versions the record as files have it, in their order; at least one
     */
    List<Step> steps(List<BulkEntry> versions, RecordKind kind, IncidentId incident) {
        var steps = new ArrayList<Step>();
        @Nullable BulkEntry inForce = null;
        int next = 0;
        for (int place = place(versions.get(0)); place < files.size(); place++) {
            var file = files.get(place);
            if (next < versions.size() && place(versions.get(next)) == place) {
                var entry = versions.get(next++);
                steps.add(new Step(file, change(steps, inForce, entry), entry));
                inForce = entry;
            } else if (inForce != null && withdraws(place, kind, incident)) {
                steps.add(new Step(file, Change.WITHDRAWN, null));
                inForce = null;
            } else if (next == versions.size() && withdrawing.isEmpty()) {
                break;
            }
        }
        return steps;
    }

    private static Change change(List<Step> before, @Nullable BulkEntry inForce, BulkEntry entry) {
        if (before.isEmpty()) {
            return Change.ADDED;
        }
        return inForce != null && inForce.record().equals(entry.record()) ? Change.UNCHANGED : Change.CHANGED;
    }

    private boolean withdraws(int place, RecordKind kind, IncidentId incident) {
        var account = withdrawing.get(place);
        return account != null
                && files.get(place).kind() == kind
                && files.get(place).source().equals(incident.source())
                && !account.doubtful().contains(incident.number());
    }
}
