package org.nidoto.core.incident;

/** What every code has in common: it is text, and not blank. */
final class Codes {
    private Codes() {}

    static void requireText(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a " + what + " code must not be blank");
        }
    }
}
