package org.nidoto.report.text;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a report names clients and persons, or has codes in their place. */
public enum Disclosure {
    FULL(""),
    PSEUDONYMISED(".pseudonymised");

    private final String mark;

    Disclosure(String mark) {
        this.mark = mark;
    }

    /** What the names of its files have before the language. */
    public String mark() {
        return mark;
    }

    /**
     * Reads a name such as {@code pseudonymised}.
     *
     * @throws IllegalArgumentException if there is no such edition
     */
    public static Disclosure of(String name) {
        return Stream.of(values())
                .filter(disclosure -> disclosure.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is no edition; expected "
                        + Stream.of(values()).map(Disclosure::word).collect(Collectors.joining(" or "))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
