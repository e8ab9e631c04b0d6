package org.nidoto.core.incident;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why an incident happened, and why nobody caught it before the client did.
 *
 * @param occurrence why it happened (発生原因)
 * @param escape why it was not caught (流出原因)
 * @param text the cause in the analyst's words
 * @param identifiedAt when the cause was found
 * @param whyDepth how many whys the analysis went down (なぜの段数), at least 0
 * @param supplier the external provider that caused it, by name
 */
public record CauseAnalysis(
        Optional<CauseCode> occurrence,
        Optional<CauseCode> escape,
        Optional<String> text,
        Optional<CauseStatus> status,
        Optional<Moment> identifiedAt,
        OptionalInt whyDepth,
        Optional<String> supplier) {
    /** An incident nobody has analysed yet. */
    public static final CauseAnalysis NONE = new CauseAnalysis(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty());
}
