package org.nidoto.batch.intake;

import java.time.LocalDateTime;
import java.util.Optional;

/** Reads {@code 2026-04-01 09:30}, which is what most logs hold, in a fraction of the time that it takes to consider all other forms. */
final class PlainTime {
    private static final String FORM = "0000-00-00 00:00";
    private static final int FIRST_YEAR = 1000;
    private static final int SHORTEST_MONTH = 28;

    private PlainTime() {}

    /** Empty where it is anything else, or needs a second look. */
    static Optional<LocalDateTime> of(String text) {
        if (!hasForm(text)) {
            return Optional.empty();
        }
        int year = number(text, 0) * 100 + number(text, 2);
        int month = number(text, 5);
        int day = number(text, 8);
        int hour = number(text, 11);
        int minute = number(text, 14);
        boolean certain = year >= FIRST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= SHORTEST_MONTH
                && hour < 24
                && minute < 60;
        return certain ? Optional.of(LocalDateTime.of(year, month, day, hour, minute)) : Optional.empty();
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            char c = text.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int place) {
        return (text.charAt(place) - '0') * 10 + text.charAt(place + 1) - '0';
    }
}
