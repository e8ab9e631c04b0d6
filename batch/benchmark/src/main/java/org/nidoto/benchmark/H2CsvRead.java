package org.nidoto.benchmark;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** Lets H2 read the file with its own function, into a table of text with a key. */
final class H2CsvRead {
    private H2CsvRead() {}

    public static void main(String[] arguments) throws SQLException {
        var columns = IncidentLog.COLUMNS.stream()
                .map(column -> column + (column.equals("incident_id") ? " VARCHAR PRIMARY KEY" : " VARCHAR"))
                .collect(Collectors.joining(", "));
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + arguments[1]);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE incident (" + columns + ")");
            long rows = statement.executeLargeUpdate(
                    "INSERT INTO incident SELECT * FROM CSVREAD('%s', NULL, 'charset=UTF-8')".formatted(arguments[0]));
            System.out.println(rows + " rows");
        }
    }
}
