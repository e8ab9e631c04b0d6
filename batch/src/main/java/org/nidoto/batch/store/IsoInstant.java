package org.nidoto.batch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;

/** Writes and reads instants as {@link Instant#toString} does, those to the second in a tenth of its time. */
final class IsoInstant {
    private static final String PATTERN = "0000-00-00T00:00:00Z";
    private static final int SECONDS_A_DAY = 86_400;
    private static final int LAST_YEAR = 9999;

    private IsoInstant() {}

    static String text(Instant at) {
        if (at.getNano() != 0 || at.isBefore(Instant.EPOCH)) {
            return at.toString();
        }
        var time = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
        if (time.getYear() > LAST_YEAR) {
            return at.toString();
        }
        var text = PATTERN.toCharArray();
        put(text, 0, time.getYear() / 100);
        put(text, 2, time.getYear() % 100);
        put(text, 5, time.getMonthValue());
        put(text, 8, time.getDayOfMonth());
        put(text, 11, time.getHour());
        put(text, 14, time.getMinute());
        put(text, 17, time.getSecond());
        return new String(text);
    }

    private static void put(char[] text, int place, int number) {
        text[place] = (char) ('0' + number / 10);
        text[place + 1] = (char) ('0' + number % 10);
    }

    static Instant parse(String text) {
        if (!isPlain(text)) {
            return Instant.parse(text);
        }
        int month = number(text, 5);
        int day = number(text, 8);
        int hour = number(text, 11);
        int minute = number(text, 14);
        int second = number(text, 17);
        if (month < 1
                || month > 12
                || day < 1
                || day > Month.of(month).minLength()
                || hour > 23
                || minute > 59
                || second > 59) {
            return Instant.parse(text);
        }
        var date = LocalDate.of(number(text, 0) * 100 + number(text, 2), month, day);
        return Instant.ofEpochSecond(date.toEpochDay() * SECONDS_A_DAY + (hour * 60L + minute) * 60 + second);
    }

    private static boolean isPlain(String text) {
        if (text.length() != PATTERN.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char wanted = PATTERN.charAt(i);
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
