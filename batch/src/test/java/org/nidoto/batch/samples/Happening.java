package org.nidoto.batch.samples;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * Something went wrong at the company: what, where, for whom and when.
 *
 * @param key what the story calls it, and what its chance is drawn under; never printed
 * @param told how its contacts come about: generated, written by hand, or none
 * @param given cells that the story fixes, by column; an ISO time under the column of a {@link Moment} fixes the moment itself
 */
record Happening(
        String key,
        Scenario scenario,
        String department,
        Client client,
        LocalDateTime detected,
        String severity,
        String told,
        Map<String, String> given) {

    boolean isGenerated() {
        return told.equals("generated");
    }

    boolean isSevere() {
        return severity.equals("S") || severity.equals("A");
    }
}
