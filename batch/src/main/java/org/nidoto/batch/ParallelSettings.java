package org.nidoto.batch;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may happen at once; no report depends on it.
 *
 * @param files how many files are read and judged at once, from 1
 * @param threads how many threads count what a report says and print it, from 1; 0 for as many as there are processors
 */
public record ParallelSettings(
        @DefaultValue("2") int files, @DefaultValue("0") int threads) {
    private static final int MOST = 64;

    public ParallelSettings {
        if (threads < 0 || threads > MOST) {
            throw new IllegalArgumentException("nidoto.parallel.threads: " + threads
                    + " is out of bounds; expected 1 to " + MOST + ", or 0 for as many as there are processors");
        }
        if (files < 1 || files > MOST) {
            throw new IllegalArgumentException(
                    "nidoto.parallel.files: " + files + " is out of bounds; expected 1 to " + MOST);
        }
    }

    /** The number of threads that count, or that print. */
    public int computing() {
        return threads > 0 ? threads : Math.min(MOST, Runtime.getRuntime().availableProcessors());
    }
}
