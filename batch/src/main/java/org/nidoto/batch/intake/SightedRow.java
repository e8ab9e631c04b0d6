package org.nidoto.batch.intake;

import java.util.UUID;
import java.util.function.Supplier;

/** A row on its way: read, or recognised by its words and not yet read. */
public sealed interface SightedRow permits SourceRow, SightedRow.Recognised {
    /**
     * A row that has come before.
     *
     * @param line the line its first character stands on, from 1
     * @param print what it was recognised by
     * @param read reads it after all
     */
    record Recognised(long line, UUID print, Supplier<SourceRow> read) implements SightedRow {}
}
