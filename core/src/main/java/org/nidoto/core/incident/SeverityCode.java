package org.nidoto.core.incident;

import java.io.Serializable;

/** The code of a severity (重大度): S, A, B or C, S the worst, or a code of the company's. */
public record SeverityCode(String value) implements Comparable<SeverityCode>, Serializable {
    public SeverityCode {
        Codes.requireText("severity", value);
    }

    @Override
    public int compareTo(SeverityCode other) {
        return value.compareTo(other.value);
    }
}
