package org.nidoto.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Copies the file into a table of text, and merges that in SQL into a table of types with a key if the third argument says so. */
final class PostgreSqlCopy {
    private static final String MERGE = """
            INSERT INTO incident
            SELECT DISTINCT ON (incident_id) incident_id, title, description, client, department, category, severity,
                detection_source, occurred_at::timestamp, detected_at::timestamp, reported_at::timestamp,
                replied_at::timestamp, contained_at::timestamp, resolved_at::timestamp, closed_at::timestamp,
                occurrence_cause, loss_amount::numeric, status
            FROM raw
            WHERE incident_id IS NOT NULL AND title IS NOT NULL
                AND detected_at ~ '^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d$'
            ORDER BY incident_id
            ON CONFLICT (incident_id) DO UPDATE SET title = excluded.title, description = excluded.description,
                status = excluded.status, resolved_at = excluded.resolved_at, closed_at = excluded.closed_at
            WHERE (incident.title, incident.description, incident.status)
                IS DISTINCT FROM (excluded.title, excluded.description, excluded.status)
            """;

    private PostgreSqlCopy() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        var texts = IncidentLog.COLUMNS.stream().map(column -> column + " text").collect(Collectors.joining(", "));
        try (var connection = DriverManager.getConnection(arguments[1]);
                var statement = connection.createStatement();
                var in = Files.newInputStream(Path.of(arguments[0]))) {
            statement.execute("CREATE TABLE raw (" + texts + ")");
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY raw FROM STDIN (FORMAT csv, HEADER)", in);
            System.out.println(rows + " rows");
            if (arguments[2].equals("merge")) {
                statement.execute("CREATE TABLE incident (" + typed() + ")");
                System.out.println(statement.executeLargeUpdate(MERGE) + " merged");
            }
        }
    }

    private static String typed() {
        return IncidentLog.COLUMNS.stream()
                .map(column -> column
                        + switch (column) {
                            case "incident_id" -> " text PRIMARY KEY";
                            case "loss_amount" -> " numeric";
                            default -> column.endsWith("_at") ? " timestamp" : " text";
                        })
                .collect(Collectors.joining(", "));
    }
}
