package org.nidoto.core.incident;

import java.io.Serializable;

/** The code of what happened (事象区分), from the built-in list or the company's. */
public record CategoryCode(String value) implements Comparable<CategoryCode>, Serializable {
    public CategoryCode {
        Codes.requireText("category", value);
    }

    @Override
    public int compareTo(CategoryCode other) {
        return value.compareTo(other.value);
    }
}
