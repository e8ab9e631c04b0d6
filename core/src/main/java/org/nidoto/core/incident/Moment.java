package org.nidoto.core.incident;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When something happened: to the second, or by its date alone where the log gives no time. */
public sealed interface Moment extends Serializable {
    /** The calendar day it happened on in the given zone. */
    LocalDate date(ZoneId zone);

    /** The first instant at which it can have happened: itself, or the start of its day. */
    Instant earliest(ZoneId zone);

    /** A point in time. */
    record Timed(Instant at) implements Moment {
        @Override
        public LocalDate date(ZoneId zone) {
            return at.atZone(zone).toLocalDate();
        }

        @Override
        public Instant earliest(ZoneId zone) {
            return at;
        }
    }

    /** A day without a time; it takes part in comparisons by day and in no figure of minutes. */
    record Day(LocalDate date) implements Moment {
        @Override
        public LocalDate date(ZoneId zone) {
            return date;
        }

        @Override
        public Instant earliest(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }
    }
}
