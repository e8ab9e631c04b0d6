package org.nidoto.batch.intake;

/** A place in a text that is read from left to right; full-width letters, digits and signs read as half-width ones. */
final class Cursor {
    private static final char END = '\0';

    private final String text;
    private int position;

    Cursor(String text) {
        this.text = text;
    }

    /** The character here in half width; NUL at the end. */
    char peek() {
        return position < text.length() ? Widths.narrow(text.charAt(position)) : END;
    }

    boolean atEnd() {
        return position == text.length();
    }

    boolean atDigit() {
        return isDigit(peek());
    }

    int position() {
        return position;
    }

    void backTo(int earlier) {
        position = earlier;
    }

    boolean took(char wanted) {
        boolean there = !atEnd() && peek() == wanted;
        if (there) {
            position++;
        }
        return there;
    }

    boolean took(String word) {
        boolean there = text.startsWith(word, position);
        if (there) {
            position += word.length();
        }
        return there;
    }

    /** Takes a letter in either case, given in upper case. */
    boolean tookLetter(char upper) {
        return took(upper) || took((char) (upper - 'A' + 'a'));
    }

    boolean tookBlanks() {
        int before = position;
        while (peek() == ' ' || peek() == '\t') {
            position++;
        }
        return position > before;
    }

    /** How many digits stand here. */
    int digits() {
        int count = 0;
        while (position + count < text.length() && isDigit(Widths.narrow(text.charAt(position + count)))) {
            count++;
        }
        return count;
    }

    /** Takes all digits that stand here as one number, -1 where they are fewer or more than allowed; at most nine. */
    int number(int fewest, int most) {
        int count = digits();
        return count < fewest || count > most ? -1 : digits(count);
    }

    /** Takes exactly this many digits, which must stand here, as one number. */
    int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            number = number * 10 + peek() - '0';
            position++;
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
