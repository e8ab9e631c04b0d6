package org.nidoto.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private int runs;

    private NightHome(Home home) {
        this.home = home;
    }

    /** What a command came to. */
    public record Ended(int exitCode, String out, String err) {}

    /** A new home with the samples' configuration and an empty inbox. */
    public static NightHome in(Path folder) throws IOException {
        var night = new NightHome(new Home(folder));
        night.run("init");
        Files.copy(
                SAMPLES.resolve("nidoto.yml"),
                night.home.configuration(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
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

    public byte[] review(String quarter) throws IOException {
        return Files.readAllBytes(home.reports().resolve(quarter).resolve("management-review-" + quarter + ".ja.pdf"));
    }

    /** The first column of the first row of a query. */
    public long count(String sql) throws SQLException {
        var url = "jdbc:h2:file:" + home.data().resolve("nidoto").toAbsolutePath();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
