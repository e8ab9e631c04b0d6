package org.nidoto.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nidoto.batch.command.NidotoCommand;

/** A home in a temporary folder, in which a test runs the commands as a person would. */
public final class NightHome {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Instant FIRST_START = Instant.parse("2026-10-05T00:00:00Z");

    private final Home home;
    private final String databaseUrl;
    private final String user;
    private int runs;

    private NightHome(Home home, String databaseUrl, String user) {
        this.home = home;
        this.databaseUrl = databaseUrl;
        this.user = user;
    }

    /** What a command came to. */
    public record Ended(int exitCode, String out, String err) {}

    /**
     * A new home with the samples' configuration and an empty inbox. Its database is the embedded one, or with the system property
     * {@code nidoto.test.database} set to {@code postgresql} a new one on PostgreSQL.
     */
    public static NightHome in(Path folder) throws IOException {
        return "postgresql".equals(System.getProperty("nidoto.test.database")) ? onPostgreSql(folder) : onH2(folder);
    }

    /** The same, with the embedded database. */
    public static NightHome onH2(Path folder) throws IOException {
        var home = new Home(folder);
        var night = new NightHome(
                home, "jdbc:h2:file:" + home.data().resolve("nidoto").toAbsolutePath() + ";TRACE_LEVEL_FILE=0", "");
        night.run("init");
        Files.writeString(home.configuration(), configuration());
        return night;
    }

    /** The samples' configuration, with reviews in one language alone: printing takes most of a night. */
    private static String configuration() throws IOException {
        return Files.readString(SAMPLES.resolve("nidoto.yml")).replace("[ja, en]", "[ja]");
    }

    /** The same, with a new database on PostgreSQL. */
    public static NightHome onPostgreSql(Path folder) throws IOException {
        return on(folder, TestServer.newDatabase(), TestServer.USER);
    }

    /** This home, from now on with a new database on PostgreSQL. */
    public NightHome movedToPostgreSql() throws IOException {
        return onPostgreSql(home.folder()).after(this);
    }

    /** This home, from now on later than the other. */
    public NightHome after(NightHome earlier) {
        runs += earlier.runs;
        return this;
    }

    /** The same, with the PostgreSQL database at the URL. */
    public static NightHome on(Path folder, String databaseUrl, String user) throws IOException {
        var night = new NightHome(new Home(folder), databaseUrl, user);
        night.run("init");
        var database = """

              database:
                url: "%s"
                user: %s
            """.formatted(databaseUrl, user);
        Files.writeString(night.home.configuration(), configuration() + database);
        return night;
    }

    /** The same with the samples in its inbox. */
    public static NightHome withSamples(Path folder) throws IOException {
        var night = in(folder);
        night.dropSamples();
        return night;
    }

    public void dropSamples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                Files.copy(file, home.inbox().resolve(file.getFileName()));
            }
        }
    }

    public void drop(String name, String content) throws IOException {
        Files.writeString(home.inbox().resolve(name), content);
    }

    /** Runs a command; each starts an hour after the one before. */
    public Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of("--home", home.folder().toString()));
        all.addAll(Arrays.asList(arguments));
        var started = FIRST_START.plusSeconds(3600L * runs++);
        int exitCode = NidotoCommand.run(
                started, new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        return new Ended(exitCode, out.toString(), err.toString());
    }

    /** The night of the samples. */
    public Ended nightly() {
        return run("nightly", "--as-of", "2026-10-05T08:00");
    }

    public Home home() {
        return home;
    }

    public String databaseUrl() {
        return databaseUrl;
    }

    public byte[] review(String quarter) throws IOException {
        return Files.readAllBytes(home.reports().resolve(quarter).resolve("management-review-" + quarter + ".ja.pdf"));
    }

    /** Changes the database behind the program's back. */
    public void change(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whether its database is on PostgreSQL. */
    public boolean isOnPostgreSql() {
        return databaseUrl.startsWith("jdbc:postgresql:");
    }

    /** All rows that the database holds, as text. */
    public List<String> rows() throws SQLException {
        return isOnPostgreSql() ? TestServer.dump(databaseUrl).lines().toList() : script();
    }

    private List<String> script() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SCRIPT NOPASSWORDS NOSETTINGS")) {
            var script = new ArrayList<String>();
            while (rows.next()) {
                script.add(rows.getString(1));
            }
            return script.stream().filter(line -> line.startsWith("INSERT")).toList();
        }
    }

    /** The first column of the first row of a query, as text. */
    public String text(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The first column of the first row of a query. */
    public long count(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A connection to the home's database, beside the program's. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(databaseUrl, user, "");
    }
}
