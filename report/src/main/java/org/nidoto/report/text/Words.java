package org.nidoto.report.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;

/**
 * The words of one language: of {@link Phrase}s, {@link Caption}s and {@link Term}s, and of what the domain names by constants. They are
 * read from that language's own file and no other, so that a report never falls back to the language of the machine it is printed on.
 */
public final class Words {
    private static final Duration IN_DAYS = Duration.ofDays(3);

    private final Language language;
    private final Properties words;

    private Words(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** Reads the words of a language. */
    public static Words in(Language language) {
        return new Words(language, properties(language));
    }

    static Properties properties(Language language) {
        var name = "phrases_" + language.code() + ".properties";
        var properties = new Properties();
        try (var in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return properties;
    }

    public Language language() {
        return language;
    }

    /**
     * The words for a constant, with their places {0}, {1} … filled in and plurals chosen by the language's rule.
     *
     * @throws IllegalStateException if the language has no words for it
     */
    public String say(Enum<?> phrase, Object... filling) {
        return new MessageFormat(pattern(key(phrase)), language.locale()).format(filling);
    }

    /** What else is to be said of a constant, for instance the meaning of a term. */
    public String aspect(Enum<?> thing, String aspect) {
        return pattern(key(thing) + "." + aspect);
    }

    /** Time of the clock on the wall, without abbreviations: 1 hour 30 minutes; from three days on, 3 days 2 hours. */
    public String elapsedInFull(Duration time) {
        if (time.compareTo(IN_DAYS) >= 0) {
            return parts(Phrase.DAYS_IN_FULL, time.toDays(), Phrase.HOURS_IN_FULL, time.toHoursPart());
        }
        return parts(Phrase.HOURS_IN_FULL, time.toHours(), Phrase.MINUTES_IN_FULL, time.toMinutesPart());
    }

    private String parts(Phrase unit, long number, Phrase smallerUnit, int rest) {
        if (number == 0) {
            return say(smallerUnit, rest);
        }
        var whole = say(unit, number);
        return rest == 0 ? whole : say(Phrase.DAYS_AND_HOURS, whole, say(smallerUnit, rest));
    }

    /** The name of an input column or kind of file; one we have no word for keeps the name it has. */
    public String field(String name) {
        return words.getProperty("Field." + name, name);
    }

    static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private String pattern(String key) {
        var pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("phrases_" + language.code() + ".properties lacks " + key);
        }
        return pattern;
    }
}
