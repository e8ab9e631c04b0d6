package org.nidoto.batch.intake.bulk;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.core.incident.CodeBook;

/**
 * A file of incidents or contacts, as one kind of record is read from it.
 *
 * @param number its number in the books
 * @param path where every machine finds it
 * @param kind incidents or contacts
 * @param source the log its records belong to
 * @param profile where every machine finds the profile that it is read by; null for a file of our own
 * @param codes the codes that its records may use; null where they may use any
 * @param recordedAt knowledge time: since when its records are known
 * @param complete whether it withdraws the records of its kind and source that it does not have
 * @param mended whether it is a rejects file of ours that came back
 * @param fresh whether it is judged for the first time: then its rejected rows are wanted, and it can be refused
 */
public record BulkFile(
        long number,
        String path,
        String name,
        RecordKind kind,
        String source,
        @Nullable String profile,
        @Nullable CodeBook codes,
        Instant recordedAt,
        boolean complete,
        boolean mended,
        boolean fresh)
        implements Serializable {}
