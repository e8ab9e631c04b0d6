package org.nidoto.core.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.nidoto.core.incident.Moment;

/**
 * The as-of instant (集計基準時点): what lies after it has not happened. It also says how moments compare, some of which are days alone.
 *
 * @param zone the business zone, in which days are days
 */
record AsOf(Instant at, ZoneId zone) {
    LocalDate day() {
        return at.atZone(zone).toLocalDate();
    }

    /** Whether the moment lies at or before the as-of instant; a day alone has come once it has begun. */
    boolean hasCome(Moment moment) {
        return !moment.earliest(zone).isAfter(at);
    }

    /** The moment, unless it lies in the future. */
    Optional<Moment> cut(Optional<Moment> moment) {
        return moment.filter(this::hasCome);
    }

    /** Whether one moment lies after the other: by instant if both have a time, otherwise by day. */
    boolean isAfter(Moment one, Moment other) {
        if (one instanceof Moment.Timed a && other instanceof Moment.Timed b) {
            return a.at().isAfter(b.at());
        }
        return one.date(zone).isAfter(other.date(zone));
    }
}
