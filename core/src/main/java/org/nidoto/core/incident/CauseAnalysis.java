package org.nidoto.core.incident;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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
        Optional<String> supplier)
        implements Serializable {
    /** An incident nobody has analysed yet. */
    public static final CauseAnalysis NONE = new CauseAnalysis(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty());

    private Object writeReplace() {
        return new Sent(
                occurrence.orElse(null),
                escape.orElse(null),
                text.orElse(null),
                status.orElse(null),
                identifiedAt.orElse(null),
                whyDepth.isPresent() ? (Integer) whyDepth.getAsInt() : null,
                supplier.orElse(null));
    }

    /** What travels in its place: an {@link Optional} cannot be sent. */
    private record Sent(
            @Nullable CauseCode occurrence,
            @Nullable CauseCode escape,
            @Nullable String text,
            @Nullable CauseStatus status,
            @Nullable Moment identifiedAt,
            @Nullable Integer whyDepth,
            @Nullable String supplier)
            implements Serializable {
        private Object readResolve() {
            return new CauseAnalysis(
                    Optional.ofNullable(occurrence),
                    Optional.ofNullable(escape),
                    Optional.ofNullable(text),
                    Optional.ofNullable(status),
                    Optional.ofNullable(identifiedAt),
                    whyDepth == null ? OptionalInt.empty() : OptionalInt.of(whyDepth),
                    Optional.ofNullable(supplier));
        }
    }
}
