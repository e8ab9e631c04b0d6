package org.nidoto.core.incident;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What tells one incident from all others.
 *
 * @param source the log it came from, never a file name; {@code main} unless an import profile says otherwise
 * @param number the incident's own number (管理番号) in that log
 */
public record IncidentId(String source, String number) implements Comparable<IncidentId>, Serializable {
    private static final Comparator<IncidentId> ORDER =
            Comparator.comparing(IncidentId::source).thenComparing(IncidentId::number);

    public IncidentId {
        Codes.requireText("source", source);
        Codes.requireText("incident", number);
    }

    @Override
    public int compareTo(IncidentId other) {
        return ORDER.compare(this, other);
    }
}
