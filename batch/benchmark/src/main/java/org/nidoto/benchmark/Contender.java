package org.nidoto.benchmark;

import java.io.IOException;
import java.util.List;

/**
 * Something to be measured.
 *
 * @param name as the table calls it
 * @param command what is run, in a process of its own
 * @param exitCodes those that say that it did what it should
 * @param before what is made ready first, unmeasured
 * @param size how large the database is that it leaves
 */
record Contender(String name, List<String> command, List<Integer> exitCodes, Preparation before, Size size) {
    /** What is made ready before a process starts. */
    interface Preparation {
        void run() throws IOException;
    }

    /** How large something is, in bytes. */
    interface Size {
        long bytes() throws IOException;
    }
}
