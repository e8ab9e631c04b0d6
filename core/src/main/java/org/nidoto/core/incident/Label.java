package org.nidoto.core.incident;

import java.io.Serializable;

/**
 * A code with the names a report prints for it.
 *
 * @param code the code itself
 * @param ja its Japanese name
 * @param en its English name
 * @param registered whether a list holds it; an unregistered code (未登録) is its own name
 */
public record Label(String code, String ja, String en, boolean registered) implements Serializable {
    /** The label of a code that no list holds. */
    public static Label unregistered(String code) {
        return new Label(code, code, code, false);
    }
}
