package org.nidoto.batch.intake.profile;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a file is written. What is empty is recognised.
 *
 * @param quote what stands around cells; empty where nothing does
 * @param comment what lines begin with that are no rows
 * @param skippedLines how many lines stand before the header, or before the first row where there is none
 * @param headerRows how many rows the column names take; 0 where there are none
 * @param ditto words in a cell that say that the cell above holds the same
 */
public record FileForm(
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        Optional<Character> quote,
        Optional<Character> comment,
        OptionalInt skippedLines,
        int headerRows,
        List<String> ditto) {
    public FileForm {
        ditto = List.copyOf(ditto);
    }
}
