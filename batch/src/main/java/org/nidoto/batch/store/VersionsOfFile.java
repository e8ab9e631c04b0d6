package org.nidoto.batch.store;

import org.springframework.jdbc.core.JdbcTemplate;

/** The versions of one file, found by their primary key. */
final class VersionsOfFile {
    /** Takes the {@link #arguments}. */
    static final String CONDITION = "file_id = ? AND version BETWEEN ? AND ?";

    private VersionsOfFile() {}

    /** The file's number, and between which numbers its versions lie: from 1 to 0 where it made none. */
    static Object[] arguments(JdbcTemplate jdbc, long fileId) {
        return jdbc.query(
                        """
                        SELECT COALESCE(first_version, 1) AS first_one, COALESCE(last_version, 0) AS last_one
                        FROM source_file WHERE file_id = ?
                        """,
                        (row, number) -> new Object[] {fileId, row.getLong("first_one"), row.getLong("last_one")},
                        fileId)
                .get(0);
    }
}
