package org.nidoto.batch.intake.profile;

/** A profile that cannot be used; its message is one sentence that names file, key, value and what was expected. */
public final class WrongProfile extends Exception {
    private static final long serialVersionUID = 1L;

    WrongProfile(String sentence) {
        super(sentence);
    }
}
