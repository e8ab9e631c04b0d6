package org.nidoto.batch.store;

import java.util.UUID;

/**
 * Which version a row made.
 *
 * @param key hash of the record's natural key
 * @param print what the row is recognised by when it comes again; {@link #NO_PRINT} where it is not
 * @param withdrawn whether the version says that the record is gone
 */
record RowEntry(UUID key, UUID print, long version, boolean withdrawn) {
    static final UUID NO_PRINT = new UUID(0, 0);
}
