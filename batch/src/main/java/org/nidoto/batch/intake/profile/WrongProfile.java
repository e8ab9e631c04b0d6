package org.nidoto.batch.intake.profile;

import java.util.Locale;

/** A profile that cannot be used; its sentence names file, key, value and what was expected. Its message is the English one. */
public final class WrongProfile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ProfileText.Filled why;

    WrongProfile(ProfileText text, Object... arguments) {
        super(text.in(Locale.ENGLISH, arguments));
        this.why = text.with(arguments);
    }

    /** The sentence in Japanese, or in English for every other language. */
    public String sentence(Locale language) {
        return why.in(language);
    }
}
