package org.nidoto.batch.intake.bulk;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A part of the mark by which a rejected row that is mended finds its place; a row that holds several records has as many. */
public sealed interface MarkPart extends Serializable {
    /** A part that the row alone tells. */
    record Told(String text) implements MarkPart {}

    /** A part that depends on what other files have of the same incident; it is known once those have been looked at. */
    record Open(long entry) implements MarkPart {}

    /**
     * The whole mark.
     *
     * @param places what the open parts have come to, by their entries
     */
    static String join(List<MarkPart> parts, Map<Long, String> places) {
        return parts.stream()
                .map(part -> part instanceof Told told
                        ? told.text()
                        : Objects.requireNonNull(places.get(((Open) part).entry())))
                .collect(Collectors.joining(" "));
    }
}
