package org.nidoto.batch.faults;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.nidoto.batch.NightHome;

/**
 * All that nights have left behind: every row of every table, and every file in the home with its bytes.
 *
 * <p>Left out are what no two nights can have in common: the numbers that a database hands out (H2 takes 32 at a time and forgets the rest of
 * them when it is killed), in whose place stands what they refer to; the tables of Spring Batch, which record each killed run as such, but for
 * the outcomes of runs that came to their end; when Flyway did what; the log, and the
 * runs' own summaries and metrics, which say when and how long, also one that was being written when its run was killed, its work being done,
 * which the next run takes away; and the database's own files, of which the names count.
 *
 * @param rows by table, each row as text, in an order of their own
 * @param files by their place in the home, each with a digest of its bytes
 */
record Aftermath(Map<String, List<String>> rows, Map<String, String> files) {
    private static final Set<String> OWN_NUMBERS =
            Set.of("version", "file_id", "edition_id", "configuration_id", "block_id");
    private static final Map<String, String> TABLES = Map.of(
            "CODES", "listed_code",
            "DEPARTMENTS", "department",
            "CLIENTS", "client",
            "MEASURES", "measure",
            "INCIDENTS", "incident",
            "CONTACTS", "contact",
            "ADOPTIONS", "adoption",
            "EXPOSURE", "exposure",
            "DECISIONS", "decision");
    private static final int HASH = 12;
    private static final Pattern NUMBERED = Pattern.compile("\\.(rejects|refused)-(\\d+)");
    private static final Pattern TOLD =
            Pattern.compile("runs/(nidoto\\.prom|[^./]+\\.\\d+Z-[a-z]+\\.(json|txt)|\\.printing-\\d+\\.tmp)");
    private static final String COMPLETED = """
            SELECT e.job_execution_id FROM batch_job_execution e
            JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id WHERE e.status = 'COMPLETED' ORDER BY 1
            """;

    static Aftermath of(NightHome night) throws IOException, SQLException {
        try (var connection = night.connect()) {
            var names = new Names(connection);
            var rows = new TreeMap<String, List<String>>();
            for (var table : tables(connection)) {
                rows.put(table, rows(connection, table, names));
            }
            rows.put("batch_job_execution", outcomes(connection));
            return new Aftermath(rows, files(night, names));
        }
    }

    /** What stands in the place of numbers. */
    private static final class Names {
        final Map<Long, String> files = new HashMap<>();
        final Map<Long, String> tables = new HashMap<>();
        final Map<String, String> versions = new HashMap<>();
        final Map<Long, String> configurations = new HashMap<>();
        final Map<Long, String> runs = new HashMap<>();

        Names(Connection connection) throws SQLException {
            each(connection, COMPLETED, row -> runs.put(row.getLong(1), "night " + (runs.size() + 1)));
            each(connection, "SELECT file_id, run_id, name, kind, sha256 FROM source_file", row -> {
                tables.put(row.getLong(1), TABLES.getOrDefault(String.valueOf(row.getString(4)), "no table"));
                files.put(
                        row.getLong(1),
                        String.join(" ", run(row.getLong(2)), row.getString(3), row.getString(4), row.getString(5)));
            });
            for (var table : TABLES.values()) {
                each(
                        connection,
                        "SELECT version, content FROM " + table,
                        row -> versions.put(table + row.getLong(1), row.getString(2)));
            }
            each(
                    connection,
                    "SELECT configuration_id, content FROM configuration",
                    row -> configurations.put(row.getLong(1), row.getString(2)));
        }

        String run(long id) {
            return runs.getOrDefault(id, "a run that died");
        }

        /** The cell as it counts; empty for a row's own number, which does not. */
        String cell(String table, String column, ResultSet row, int place) throws SQLException {
            boolean own = OWN_NUMBERS.contains(column) && place == 1;
            if (own || row.getObject(place) == null) {
                return "";
            }
            return switch (column) {
                case "file_id", "closed_by" -> files.getOrDefault(row.getLong(place), "no file");
                case "replaces" -> version(table, row.getLong(place));
                case "first_version", "last_version" ->
                    version(tables.getOrDefault(row.getLong(1), "no table"), row.getLong(place));
                case "entries" -> entries(tables.getOrDefault(row.getLong("file_id"), "no table"), row.getBytes(place));
                case "configuration_id" -> configurations.getOrDefault(row.getLong(place), "no configuration");
                case "run_id" -> run(row.getLong(place));
                default -> text(row.getObject(place));
            };
        }

        private String version(String table, long number) {
            return versions.getOrDefault(table + number, "no version");
        }

        /** Which rows made which versions: two hashes, the version's number, and whether it withdraws. */
        private String entries(String table, byte[] bytes) {
            var text = new StringBuilder();
            var left = ByteBuffer.wrap(bytes);
            var hashes = new byte[2 * HASH];
            while (left.hasRemaining()) {
                left.get(hashes);
                text.append(HexFormat.of().formatHex(hashes)).append(' ');
                text.append(version(table, left.getLong()))
                        .append(' ')
                        .append(left.get())
                        .append(' ');
            }
            return text.toString();
        }

        private static String text(Object cell) throws SQLException {
            if (cell instanceof Array array) {
                return Arrays.toString((Object[]) array.getArray());
            }
            return cell instanceof Timestamp timestamp ? timestamp.toInstant().toString() : cell.toString();
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, Row reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        each(
                connection,
                "SELECT table_name FROM information_schema.tables WHERE lower(table_schema) = 'public'",
                row -> tables.add(row.getString(1).toLowerCase(Locale.ROOT)));
        tables.removeIf(table -> table.startsWith("batch_") || table.startsWith("flyway_"));
        return tables;
    }

    private static List<String> rows(Connection connection, String table, Names names) throws SQLException {
        var rows = new ArrayList<String>();
        each(connection, "SELECT * FROM " + table, row -> {
            var columns = row.getMetaData();
            var text = new StringBuilder();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                var column = columns.getColumnName(i).toLowerCase(Locale.ROOT);
                text.append(column)
                        .append('=')
                        .append(names.cell(table, column, row, i))
                        .append("; ");
            }
            rows.add(text.toString());
        });
        return rows.stream().sorted().toList();
    }

    /** One for each run that came to its end, and one where a run counts as running still. */
    private static List<String> outcomes(Connection connection) throws SQLException {
        var outcomes = new ArrayList<String>();
        each(
                connection,
                """
                SELECT i.job_name, e.status, e.exit_code FROM batch_job_execution e
                JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id
                WHERE e.status NOT IN ('ABANDONED', 'FAILED')
                """,
                row -> outcomes.add(String.join(" ", row.getString(1), row.getString(2), row.getString(3))));
        return outcomes.stream().sorted().toList();
    }

    private static Map<String, String> files(NightHome night, Names names) throws IOException {
        var home = night.home();
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(home.folder())) {
            for (var file : all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                boolean unlike = file.startsWith(home.logs())
                        || file.startsWith(home.data())
                        || file.equals(home.configuration());
                files.put(
                        named(home.folder().relativize(file).toString(), names),
                        unlike || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? "" : digest(file));
            }
        }
        files.keySet()
                .removeIf(name -> name.startsWith("logs") || TOLD.matcher(name).matches());
        return files;
    }

    /** Without the number that files have which are put among the rejects. */
    private static String named(String place, Names names) {
        var found = NUMBERED.matcher(place);
        return found.find()
                ? place.replace(found.group(2), names.files.getOrDefault(Long.valueOf(found.group(2)), "no file"))
                : place;
    }

    private static String digest(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new BigInteger(1, digest).toString(16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many nights came to their end. */
    int nights() {
        return rows.getOrDefault("batch_job_execution", List.of()).size();
    }

    /** What one has and the other has not, in sentences; nothing where they are equal. */
    List<String> differencesFrom(Aftermath expected) {
        var differences = new ArrayList<String>();
        expected.rows.forEach(
                (table, wanted) -> compare(table, wanted, rows.getOrDefault(table, List.of()), differences));
        compare("files", lines(expected.files), lines(files), differences);
        return differences;
    }

    private static List<String> lines(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> file.getKey() + " " + file.getValue())
                .toList();
    }

    private static void compare(String what, List<String> wanted, List<String> found, List<String> differences) {
        if (wanted.equals(found)) {
            return;
        }
        var missing = new ArrayList<>(wanted);
        found.forEach(missing::remove);
        var surplus = new ArrayList<>(found);
        wanted.forEach(surplus::remove);
        missing.forEach(row -> differences.add(what + " lacks: " + row));
        surplus.forEach(row -> differences.add(what + " has too: " + row));
    }
}
