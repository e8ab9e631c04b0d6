package org.nidoto.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and who we are there. The password never stands here: it is in a file of its own, or in the environment.
 *
 * @param url a JDBC URL of H2 or PostgreSQL; empty for a file in the home
 * @param user empty where the URL needs none
 * @param passwordFile a file whose first line is the password, below the home unless absolute; empty for none
 */
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String passwordFile) {
    /** The variable of the environment that holds the password where no file does. */
    public static final String PASSWORD_VARIABLE = "NIDOTO_DATABASE_PASSWORD";

    private static final Pattern PASSWORD =
            Pattern.compile("[?&;][^=]*passw|^jdbc:postgresql://[^/?]*@", Pattern.CASE_INSENSITIVE);

    public DatabaseSettings {
        if (holdsPassword(url)) {
            throw new IllegalArgumentException("nidoto.database.url holds a password; put it into the environment ("
                    + PASSWORD_VARIABLE + ") or into a file (nidoto.database.password-file)");
        }
        if (!url.isEmpty() && !url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "nidoto.database.url: \"" + url + "\" is not known; expected jdbc:postgresql:… or jdbc:h2:…");
        }
    }

    /** Whether a parameter of the URL is a password, or a name and a password stand before its host. */
    private static boolean holdsPassword(String url) {
        return PASSWORD.matcher(url).find();
    }

    /** The same, lying in the given home. */
    DatabaseSettings in(Path home) {
        var file = passwordFile.isEmpty() ? "" : home.resolve(passwordFile).toString();
        if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
            throw new IllegalArgumentException("nidoto.database.password-file: " + file + " cannot be read");
        }
        var place = url.isEmpty()
                ? "jdbc:h2:file:" + home.resolve("data").resolve("nidoto").toAbsolutePath() + ";WRITE_DELAY=0"
                : url;
        return new DatabaseSettings(place, user, file);
    }

    /** The password: the first line of the file, else what the environment says; empty where neither says any. */
    public Optional<String> password() {
        if (passwordFile.isEmpty()) {
            return Optional.ofNullable(System.getenv(PASSWORD_VARIABLE));
        }
        try (var lines = Files.lines(Path.of(passwordFile))) {
            return lines.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
