package org.nidoto.core.statistics;

import java.util.List;

/**
 * The events of one unit while it was followed.
 *
 * @param end how long it was followed, above 0, in the unit of the event times
 * @param events when they happened, above 0, ascending; what is after the end is left out. An event on a date happened at its noon
 */
public record History(double end, List<Double> events) {
    public History {
        if (!(end > 0)) {
            throw new IllegalArgumentException("a unit must be followed for a time above 0, not " + end);
        }
        events = events.stream().filter(time -> time <= end).sorted().toList();
    }

    /** Why a history ends where it does. */
    public enum Truncation {
        /** At a time fixed beforehand, such as as-of. */
        TIME,
        /** With its last event. */
        FAILURE
    }
}
