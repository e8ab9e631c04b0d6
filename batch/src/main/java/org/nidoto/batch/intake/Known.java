package org.nidoto.batch.intake;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * A row that made a record before, in the same words and under the same rules, and so would make it again; it is read and judged only where
 * somebody asks.
 *
 * @param line the line its first character stands on, from 1
 * @param print what it was recognised by
 */
public record Known<T>(long line, UUID print, Supplier<Judged<T>> judged) implements Judgement<T> {}
