package org.nidoto.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and who we are there. The password never stands here: it is in a file of its own, or in the environment.
 *
 * @param url a JDBC URL of H2 or PostgreSQL; empty for a file in the home
 * @param user empty where the URL needs none
 * @param passwordFile a file whose first line is the password, below the home unless absolute; empty for none
 * @param encrypted whether the embedded database's file is encrypted (AES-128 in XTS mode) with the key that the environment holds
 */
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String passwordFile,
        @DefaultValue("false") boolean encrypted) {
    /** The variable of the environment that holds the password where no file does. */
    public static final String PASSWORD_VARIABLE = "NIDOTO_DATABASE_PASSWORD";

    /** The variable of the environment that holds the key of an encrypted file. */
    public static final String KEY_VARIABLE = "NIDOTO_DATABASE_KEY";

    private static final int SHORTEST_KEY = 16;
    /** A blank ends the key for H2, which also takes only half of a letter that is not ASCII. */
    private static final Pattern KEY = Pattern.compile("[!-~]{" + SHORTEST_KEY + ",}");

    private static final String FILE = "jdbc:h2:file:";
    /** Nothing is written late, and no trace of statements, which hold clients' data. */
    private static final String OURS = ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";

    private static final String CIPHER = ";CIPHER=AES";
    private static final Pattern PORT = Pattern.compile("AUTO_SERVER\\s*=\\s*TRUE", Pattern.CASE_INSENSITIVE);
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
        if (PORT.matcher(url).find()) {
            throw new IllegalArgumentException("nidoto.database.url: AUTO_SERVER would open a port; leave it out");
        }
        if (encrypted && !url.isEmpty() && !url.startsWith(FILE)) {
            throw new IllegalArgumentException(
                    "nidoto.database.encrypted is for the embedded database's file; a server encrypts its own");
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
            throw new IllegalArgumentException("nidoto.database.password-file: " + file
                    + " cannot be read; expected a file whose first line is the password");
        }
        var place =
                url.isEmpty() ? FILE + home.resolve("data").resolve("nidoto").toAbsolutePath() + OURS : url;
        if (encrypted) {
            key();
        }
        return new DatabaseSettings(encrypted ? place + CIPHER : place, user, file, encrypted);
    }

    /** The same user's database in another file, named without its ending. */
    public DatabaseSettings at(Path place, boolean isEncrypted) {
        return new DatabaseSettings(
                FILE + place.toAbsolutePath() + OURS + (isEncrypted ? CIPHER : ""), user, passwordFile, isEncrypted);
    }

    /** The file of the embedded database; empty where the database is on a server or in memory. */
    public Optional<Path> embeddedFile() {
        if (!url.startsWith(FILE)) {
            return Optional.empty();
        }
        var place = url.substring(FILE.length()).replaceFirst(";.*", "");
        return Optional.of(Path.of(place.replaceFirst("^~(?=/)", home()) + ".mv.db"));
    }

    private static String home() {
        return Matcher.quoteReplacement(System.getProperty("user.home"));
    }

    /**
     * The key of an encrypted file.
     *
     * @throws IllegalArgumentException where the environment has none that will do
     */
    public static String key() {
        var key = System.getenv(KEY_VARIABLE);
        if (key == null || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("nidoto.database.encrypted: the key is missing; put one of at least "
                    + SHORTEST_KEY + " ASCII characters, without blanks, into the environment (" + KEY_VARIABLE + ")");
        }
        return key;
    }

    /** The password as the driver wants it: before that of the user, an encrypted file's key. */
    public Optional<String> password() {
        return encrypted ? Optional.of(key() + " " + userPassword().orElse("")) : userPassword();
    }

    /** The first line of the file, else what the environment says; empty where neither says any. */
    private Optional<String> userPassword() {
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
