package org.nidoto.batch.intake.bulk;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.metric.ReviewFrame;

/**
 * What is to be counted of all records.
 *
 * @param knownAt only what was known by then counts
 * @param search what is looked for beside the figures; has found nothing yet
 * @param night the digest that comes of it as well; null for none
 */
public record BulkCount(
        ReviewFrame frame,
        Instant knownAt,
        FactSearch search,
        @Nullable Night night) implements Serializable {
    /**
     * What a digest is held against.
     *
     * @param asOf the as-of instant of the night before; null on the first one
     * @param knownAt what was known then; null on the first one
     */
    public record Night(@Nullable Instant asOf, @Nullable Instant knownAt) implements Serializable {}
}
