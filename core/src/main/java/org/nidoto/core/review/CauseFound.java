package org.nidoto.core.review;

import java.util.Optional;
import java.util.OptionalInt;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.ReviewFrame;

/**
 * What the analysis of one incident found.
 *
 * @param occurrence why it happened
 * @param escape why nobody caught it before the client did
 * @param text the cause in the analyst's words
 * @param status how sure the occurrence cause is
 * @param whyDepth how many whys the analysis went down
 * @param supplier the external provider that caused it, by name
 * @param occurrenceBlames whether the occurrence cause is a person's failing by the company's list
 * @param escapeBlames whether the escape cause is
 * @param enoughWhys from how many whys on an analysis does not end at a person
 */
public record CauseFound(
        Optional<Label> occurrence,
        Optional<Label> escape,
        Optional<String> text,
        Optional<CauseStatus> status,
        OptionalInt whyDepth,
        Optional<String> supplier,
        boolean occurrenceBlames,
        boolean escapeBlames,
        int enoughWhys) {
    static CauseFound of(IncidentFact fact, ReviewFrame frame) {
        var analysis = fact.incident().analysis();
        var codes = frame.codes();
        return new CauseFound(
                analysis.occurrence().map(codes::label),
                analysis.escape().map(codes::label),
                analysis.text(),
                analysis.status(),
                analysis.whyDepth(),
                analysis.supplier(),
                analysis.occurrence().stream().anyMatch(frame::blamesAPerson),
                analysis.escape().stream().anyMatch(frame::blamesAPerson),
                frame.rules().choices().minimums().whys());
    }

    /** Whether the analysis has so far ended at a person, confirmed or not, and fewer than enough whys were asked, or nobody says how many. */
    public boolean endsAtAPerson() {
        return occurrenceBlames && whyDepth.orElse(0) < enoughWhys;
    }
}
