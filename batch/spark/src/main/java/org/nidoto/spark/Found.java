package org.nidoto.spark;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.bulk.BulkAccount;
import org.nidoto.batch.intake.bulk.BulkEntry;

/** What reading a file finds: its records one after the other, and behind the last its account. */
record Found(@Nullable BulkEntry entry, @Nullable BulkAccount account) implements Serializable {
    BulkEntry theEntry() {
        return Objects.requireNonNull(entry);
    }

    BulkAccount theAccount() {
        return Objects.requireNonNull(account);
    }
}
