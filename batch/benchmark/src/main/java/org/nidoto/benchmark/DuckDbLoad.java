package org.nidoto.benchmark;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** Lets DuckDB read the file into a table of types with a key; rows that do not fit are passed over. */
final class DuckDbLoad {
    private DuckDbLoad() {}

    public static void main(String[] arguments) throws SQLException {
        var types = IncidentLog.COLUMNS.stream().collect(Collectors.toMap(column -> column, DuckDbLoad::type));
        var columns = IncidentLog.COLUMNS.stream()
                .map(column -> column + " " + types.get(column) + (column.equals("incident_id") ? " PRIMARY KEY" : ""))
                .collect(Collectors.joining(", "));
        var read = IncidentLog.COLUMNS.stream()
                .map(column -> "'%s': '%s'".formatted(column, types.get(column)))
                .collect(Collectors.joining(", ", "{", "}"));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[1]);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE incident (" + columns + ")");
            long rows = statement.executeLargeUpdate(
                    "INSERT INTO incident SELECT * FROM read_csv('%s', header = true, columns = %s, ignore_errors = true)"
                            .formatted(arguments[0], read));
            System.out.println(rows + " rows");
        }
    }

    private static String type(String column) {
        return column.equals("loss_amount") ? "DECIMAL(20, 4)" : column.endsWith("_at") ? "TIMESTAMP" : "VARCHAR";
    }
}
