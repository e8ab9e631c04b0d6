package org.nidoto.core.statistics;

/**
 * Two steps of which the first should not come after the second, over all records.
 *
 * @param earlier the step that should come first
 * @param later the step that should follow, or happen at the same minute
 * @param checked records that have both
 * @param violations those of them in which the earlier step is the later one
 */
public record TimeOrder(String earlier, String later, int checked, int violations) {
    /** The share in good order among the records that have both. */
    public Proportion kept() {
        return new Proportion(checked - violations, checked);
    }
}
