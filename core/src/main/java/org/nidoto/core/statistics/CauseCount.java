package org.nidoto.core.statistics;

/**
 * How many incidents have one cause.
 *
 * @param code the cause's code
 * @param count how many, 0 or more
 * @param other whether this is 「その他・不明」, which names no cause: drawn last, never among the vital few
 */
public record CauseCount(String code, long count, boolean other) {
    public CauseCount {
        if (count < 0) {
            throw new IllegalArgumentException("a count must not be negative: " + count + " of " + code);
        }
    }
}
