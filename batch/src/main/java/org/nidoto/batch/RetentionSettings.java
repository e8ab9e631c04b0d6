package org.nidoto.batch;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is no longer needed is kept, below the key {@code nidoto.retention}: {@code 90d}, {@code 13m} (months), {@code 7y}; for ever
 * where nothing stands. Issued editions, the versions that they need, and all records in force stay for ever in any case.
 *
 * @param drafts drafts of reviews with all that lies beside them, and nightly digests, from when they were last printed
 * @param archive imported files, from when they last came
 * @param rejects files of rejected rows and refused files, with the rows in the database, from when they came
 * @param oldVersions versions of records that a newer one has replaced, from when it did
 * @param clientReports reports that were printed for single clients, from when they were last printed
 * @param incidentSheets the sheets of single incidents, from when they were last printed
 * @param runs the summaries of runs and the list of letters sent, from when the run began; that of the last night that succeeded stays
 * @param backups copies of the database that lie in the home, from when they were made; the newest stays
 * @param nightly whether a night deletes what is due, after it has said what
 */
public record RetentionSettings(
        @Nullable Period drafts,
        @Nullable Period archive,
        @Nullable Period rejects,
        @Nullable Period oldVersions,
        @Nullable Period clientReports,
        @Nullable Period incidentSheets,
        @Nullable Period runs,
        @Nullable Period backups,
        @DefaultValue("false") boolean nightly) {
    public RetentionSettings {
        hold("drafts", drafts);
        hold("archive", archive);
        hold("rejects", rejects);
        hold("old-versions", oldVersions);
        hold("client-reports", clientReports);
        hold("incident-sheets", incidentSheets);
        hold("runs", runs);
        hold("backups", backups);
    }

    private static void hold(String key, @Nullable Period period) {
        if (period != null && (period.isNegative() || period.isZero())) {
            throw new IllegalArgumentException("nidoto.retention." + key + ": " + period
                    + " is no time to keep anything; expected e.g. 400d or 7y");
        }
    }

    /** The instant before which a thing must be to be deleted; empty where it is kept for ever. */
    public static Optional<Instant> before(@Nullable Period kept, Instant now, ZoneId zone) {
        return Optional.ofNullable(kept)
                .map(period -> now.atZone(zone).minus(period).toInstant());
    }
}
