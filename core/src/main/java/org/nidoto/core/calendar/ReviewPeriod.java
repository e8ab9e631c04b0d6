package org.nidoto.core.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that a review is about, both ends included.
 *
 * @param from the first day
 * @param to the last day, not before {@code from}
 */
public record ReviewPeriod(LocalDate from, LocalDate to) implements Serializable {
    public ReviewPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period must not end before it begins: " + from + " to " + to);
        }
    }

    /** Whether the day is one of its days. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** How many days it has, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
