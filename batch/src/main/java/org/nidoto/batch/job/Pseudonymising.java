package org.nidoto.batch.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.review.Pseudonyms;
import org.nidoto.core.review.ReviewInputs;

/** Puts codes in the place of names, by the home's own key. */
final class Pseudonymising {
    private static final String KEY = "pseudonym.key";

    private final Home home;
    private final Settings settings;

    Pseudonymising(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    /** The codes for the names of one review and of the log it was made from. */
    Pseudonyms of(KnownNames names, Reviewing.Made made) {
        return of(names, made.frame().codes(), made.inputs());
    }

    /**
     * The codes for the names of one run.
     *
     * @throws UncheckedIOException if the key cannot be read or made
     */
    Pseudonyms of(KnownNames names, CodeBook codes, ReviewInputs inputs) {
        var measures = new HashMap<String, String>();
        inputs.measures()
                .forEach(measure ->
                        measures.putIfAbsent(measure.title(), measure.id().number()));
        try {
            return new Pseudonyms(
                    PseudonymKey.in(home.data().resolve(KEY)),
                    names.clients(codes),
                    names.persons(inputs),
                    measures,
                    settings.pseudonymisedFreeText());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
