package org.nidoto.batch.intake.bulk;

import java.io.Serializable;

/**
 * What the records of a fresh file came to.
 *
 * @param withdrawn records that it no longer has, though it has all
 */
public record BulkChanges(long added, long changed, long unchanged, long withdrawn) implements Serializable {
    static final BulkChanges NONE = new BulkChanges(0, 0, 0, 0);

    static BulkChanges of(BulkHistory.Change change) {
        return switch (change) {
            case ADDED -> new BulkChanges(1, 0, 0, 0);
            case CHANGED -> new BulkChanges(0, 1, 0, 0);
            case UNCHANGED -> new BulkChanges(0, 0, 1, 0);
            case WITHDRAWN -> new BulkChanges(0, 0, 0, 1);
        };
    }

    BulkChanges plus(BulkChanges more) {
        return new BulkChanges(
                added + more.added, changed + more.changed, unchanged + more.unchanged, withdrawn + more.withdrawn);
    }
}
