package org.nidoto.core.incident;

import java.io.Serializable;

/** The code of a node of the cause tree (原因分類). */
public record CauseCode(String value) implements Comparable<CauseCode>, Serializable {
    public CauseCode {
        Codes.requireText("cause", value);
    }

    @Override
    public int compareTo(CauseCode other) {
        return value.compareTo(other.value);
    }
}
