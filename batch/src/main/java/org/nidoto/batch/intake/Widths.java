package org.nidoto.batch.intake;

import java.text.Normalizer;
import java.util.Locale;

/** Makes full-width and half-width writings of the same text comparable. */
final class Widths {
    private Widths() {}

    /** The text as headers, names and choices are compared: trimmed, in NFKC, in lower case. */
    static String folded(String text) {
        return trimmed(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    /** The character in half width where it is a full-width letter, digit, sign or space. */
    static char narrow(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '　', '\u00a0' -> ' ';
            case '￥' -> '¥';
            case '−' -> '-';
            default -> c;
        };
    }

    /** The text without white space, no-break spaces and zero-width spaces around it. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\u0080' && isWideBlank(c));
    }

    private static boolean isWideBlank(char c) {
        return Character.isWhitespace(c) || c == '\u0085' || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }
}
