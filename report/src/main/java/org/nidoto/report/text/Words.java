package org.nidoto.report.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * The phrases of one language. They are read from that language's own file and no other, so that a report never falls back to the
 * language of the machine it is printed on.
 */
public final class Words {
    private final Language language;
    private final Map<Phrase, String> patterns;

    private Words(Language language, Map<Phrase, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /**
     * Reads the phrases of a language.
     *
     * @throws IllegalStateException if the language's file lacks a phrase
     */
    public static Words in(Language language) {
        var file = properties(language);
        var patterns = new EnumMap<Phrase, String>(Phrase.class);
        for (var phrase : Phrase.values()) {
            var pattern = file.getProperty(phrase.name());
            if (pattern == null) {
                throw new IllegalStateException("phrases_" + language.code() + ".properties lacks " + phrase);
            }
            patterns.put(phrase, pattern);
        }
        return new Words(language, patterns);
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

    /** The phrase with its places {0}, {1} … filled in, plurals chosen by the language's rule. */
    public String say(Phrase phrase, Object... filling) {
        var pattern = patterns.get(phrase);
        if (pattern == null) {
            throw new IllegalStateException("no words for " + phrase);
        }
        return new MessageFormat(pattern, language.locale()).format(filling);
    }
}
