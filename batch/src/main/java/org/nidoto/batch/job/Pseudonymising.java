package org.nidoto.batch.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.nidoto.core.review.Pseudonyms;

/** Puts codes in the place of names, by the home's own key. */
final class Pseudonymising {
    private static final String KEY = "pseudonym.key";

    private final Home home;
    private final Settings settings;

    Pseudonymising(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    /**
     * The codes for the names of one run.
     *
     * @throws UncheckedIOException if the key cannot be read or made
     */
    Pseudonyms of(KnownNames names, Reviewing.Made made) {
        var measures = new HashMap<String, String>();
        made.inputs()
                .measures()
                .forEach(measure ->
                        measures.putIfAbsent(measure.title(), measure.id().number()));
        try {
            return new Pseudonyms(
                    PseudonymKey.in(home.data().resolve(KEY)),
                    names.clients(made),
                    names.persons(made),
                    measures,
                    settings.pseudonymisedFreeText());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
