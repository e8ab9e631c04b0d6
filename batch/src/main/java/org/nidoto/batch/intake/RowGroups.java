package org.nidoto.batch.intake;

import java.util.List;

/** Rows that are one record together, or of which one counts; they are kept until the file ends. */
interface RowGroups {
    /** Keeps a mapped row; false where it belongs to no group, as it has no key. */
    boolean takes(SourceRow row);

    /** What the groups come to, in the order in which they began. */
    List<Shaped> end();
}
