package org.nidoto.core.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.core.calendar.ReviewPeriod;

/**
 * What the review is of.
 *
 * @param company the company's name
 * @param quarter the quarter; empty where the period is not one
 * @param asOf the instant after which nothing counts (集計基準時点)
 * @param zone the business zone, in which the review writes its dates
 * @param edition draft or issued
 */
public record Heading(
        String company,
        ReviewPeriod period,
        Optional<FiscalQuarter> quarter,
        Instant asOf,
        ZoneId zone,
        Edition edition) {
    /** Whether the period was over at the as-of instant. */
    public boolean periodIsOver() {
        return asOf.atZone(zone).toLocalDate().isAfter(period.to());
    }

    /** How binding the printed review is. */
    public enum Edition {
        /** 案: each night's, overwritten by the next. */
        DRAFT,
        /** 確定版: frozen. */
        ISSUED
    }
}
