package org.nidoto.batch.intake;

/** Takes times of day and offsets from UTC from a cursor, as plain numbers. */
final class Clock {
    /** No time stands here. */
    static final int NONE = Integer.MIN_VALUE;
    /** What stands here has the form of a time, but no clock shows it. */
    static final int IMPOSSIBLE = NONE + 1;

    /** 24:00, the end of the day. */
    static final int END_OF_DAY = 24 * 3600;

    private static final int MOST_OFFSET = 18 * 3600;

    private enum Half {
        MORNING,
        AFTERNOON,
        UNSAID
    }

    private Clock() {}

    /** Takes {@code 9:30}, {@code 9:30:15.2}, {@code 9:30 PM}, {@code 9時}, {@code 午後9時30分15秒}: seconds since midnight, {@link #END_OF_DAY} for 24:00. */
    static int secondOfDayTaken(Cursor cursor) {
        var half = halfTaken(cursor);
        cursor.tookBlanks();
        int hour = cursor.number(1, 2);
        if (hour < 0) {
            return NONE;
        }
        int second;
        if (cursor.took(':')) {
            second = restTaken(cursor, hour);
        } else if (cursor.took('時')) {
            second = japaneseRestTaken(cursor, hour);
        } else {
            return NONE;
        }
        if (second < 0) {
            return second;
        }
        if (half == Half.UNSAID) {
            int before = cursor.position();
            cursor.tookBlanks();
            half = halfTaken(cursor);
            if (half == Half.UNSAID) {
                cursor.backTo(before);
            }
        }
        return inHalf(second, hour, half);
    }

    private static int inHalf(int second, int hour, Half half) {
        if (half == Half.UNSAID) {
            return second;
        }
        if (hour > 12) {
            return IMPOSSIBLE;
        }
        int twelfth = hour == 12 ? second - 12 * 3600 : second;
        return half == Half.MORNING ? twelfth : twelfth + 12 * 3600;
    }

    private static int restTaken(Cursor cursor, int hour) {
        int minute = cursor.number(2, 2);
        if (minute < 0) {
            return NONE;
        }
        if (!cursor.took(':')) {
            return second(hour, minute, 0);
        }
        int second = cursor.number(2, 2);
        if (second < 0) {
            return NONE;
        }
        if (cursor.took('.') || cursor.took(',')) {
            if (cursor.number(1, 9) < 0) {
                return NONE;
            }
        }
        return second(hour, minute, second);
    }

    private static int japaneseRestTaken(Cursor cursor, int hour) {
        int minute = partTaken(cursor, '分');
        int second = minute > 0 || minute == 0 ? partTaken(cursor, '秒') : 0;
        return second(hour, Math.max(minute, 0), Math.max(second, 0));
    }

    /** A number with its sign behind it; -1, and nothing taken, where that does not stand here. */
    private static int partTaken(Cursor cursor, char sign) {
        int before = cursor.position();
        cursor.tookBlanks();
        int number = cursor.number(1, 2);
        if (number >= 0 && cursor.took(sign)) {
            return number;
        }
        cursor.backTo(before);
        return -1;
    }

    private static int second(int hour, int minute, int second) {
        int all = hour * 3600 + minute * 60 + second;
        return all > END_OF_DAY || minute > 59 || second > 59 ? IMPOSSIBLE : all;
    }

    private static Half halfTaken(Cursor cursor) {
        if (cursor.took("午前")) {
            return Half.MORNING;
        }
        if (cursor.took("午後")) {
            return Half.AFTERNOON;
        }
        int before = cursor.position();
        boolean morning = cursor.tookLetter('A');
        if ((morning || cursor.tookLetter('P')) && cursor.tookLetter('M')) {
            return morning ? Half.MORNING : Half.AFTERNOON;
        }
        cursor.backTo(before);
        return Half.UNSAID;
    }

    /** Takes {@code Z}, {@code +09:00}, {@code +0900} or {@code +09}: seconds east of UTC. */
    static int offsetTaken(Cursor cursor) {
        if (cursor.tookLetter('Z')) {
            return 0;
        }
        boolean west = cursor.took('-');
        if ((!west && !cursor.took('+')) || cursor.digits() < 2) {
            return NONE;
        }
        int hours = cursor.digits(2);
        int minutes = 0;
        if (cursor.took(':') || cursor.atDigit()) {
            minutes = cursor.number(2, 2);
        }
        int offset = (hours * 60 + minutes) * 60;
        if (minutes < 0) {
            return NONE;
        }
        return minutes > 59 || offset > MOST_OFFSET ? IMPOSSIBLE : west ? -offset : offset;
    }
}
