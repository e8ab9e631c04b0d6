package org.nidoto.batch.intake.bulk;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Files to be judged, and what is to be counted of their records.
 *
 * @param files in the order in which they became known: of two versions of a record the later file's holds
 * @param counts may be empty, to judge alone
 * @param zone of times without an offset
 * @param language of the reasons of rejected rows
 * @param maximumRejectShare the share of rejected rows, 0 to 1, above which a fresh file is refused
 * @param maximumRejectShareFrom the number of rows from which that holds
 */
public record BulkOrder(
        List<BulkFile> files,
        List<BulkCount> counts,
        ZoneId zone,
        Locale language,
        double maximumRejectShare,
        long maximumRejectShareFrom)
        implements Serializable {
    public BulkOrder {
        files = List.copyOf(files);
        counts = List.copyOf(counts);
    }
}
