package org.nidoto.core.incident;

import java.util.Locale;
import java.util.function.Function;

/**
 * A sentence in each language of the reports, for what is told long before it is known who will read it.
 *
 * @param ja in Japanese
 * @param en in English
 */
public record Told(String ja, String en) {
    private static final char BETWEEN = '\u001e';

    /** The sentence as it is put in each language. */
    public static Told by(Function<Locale, String> sentence) {
        return new Told(sentence.apply(Locale.JAPANESE), sentence.apply(Locale.ENGLISH));
    }

    /** Reads what {@link #text} wrote; a text in one language alone is the same in both. */
    public static Told read(String text) {
        int at = text.indexOf(BETWEEN);
        return at < 0 ? new Told(text, text) : new Told(text.substring(0, at), text.substring(at + 1));
    }

    /** As one text, to be kept. */
    public String text() {
        return ja + BETWEEN + en;
    }

    /** In Japanese, or in English for every other language. */
    public String in(Locale language) {
        return language.getLanguage().equals("ja") ? ja : en;
    }
}
