package org.nidoto.core.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/** Which days are free although their day of the week is not; it can be sent to another machine if what it holds can. */
public interface Holidays extends Predicate<LocalDate>, Serializable {
    /** Japan's public holidays. */
    static Holidays japanese() {
        return JapanesePublicHolidays::contains;
    }

    /** The given days. */
    static Holidays of(Set<LocalDate> days) {
        var kept = Set.copyOf(days);
        return kept::contains;
    }

    /** These and others. */
    default Holidays with(Holidays others) {
        return day -> test(day) || others.test(day);
    }
}
