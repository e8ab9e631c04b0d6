package org.nidoto.batch;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who gets the night's digest by mail, and through which server, below the key {@code nidoto.mail}. The connection is always encrypted and
 * the server's certificate checked. The password never stands here: it is in a file of its own, or in the environment.
 *
 * @param host the server; empty for no mail at all
 * @param port 0 for the usual one: 587, or 465 with {@code tls}
 * @param security {@code starttls}, or {@code tls} from the first byte
 * @param user empty where the server wants to know nobody
 * @param passwordFile a file whose first line is the password, below the home unless absolute; empty for none
 * @param trust a PEM file with the certificates to trust, below the home unless absolute; those that Java trusts where empty
 * @param language which of the digests is sent; the first of {@code nidoto.report.languages} where empty
 * @param attempts how often it is tried, 1 to 10
 * @param retryAfter how long to wait before the second attempt; twice as long before the third, and so on
 */
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("starttls") String security,
        @DefaultValue("") String user,
        @DefaultValue("") String passwordFile,
        @DefaultValue("") String trust,
        @DefaultValue("") String from,
        @DefaultValue List<String> to,
        @DefaultValue("") String language,
        @DefaultValue("3") int attempts,
        @DefaultValue("30s") Duration retryAfter) {
    /** The variable of the environment that holds the password where no file does. */
    public static final String PASSWORD_VARIABLE = "NIDOTO_MAIL_PASSWORD";

    private static final String KEY = "nidoto.mail.";
    private static final int MOST_ATTEMPTS = 10;
    private static final int STARTTLS_PORT = 587;
    private static final int TLS_PORT = 465;
    private static final int LAST_PORT = 65_535;

    public MailSettings {
        to = List.copyOf(to);
        hold(security.equals("starttls") || security.equals("tls"), "security", security, "starttls or tls");
        hold(port >= 0 && port <= LAST_PORT, "port", port, "1 to 65535");
        hold(attempts >= 1 && attempts <= MOST_ATTEMPTS, "attempts", attempts, "1 to 10");
        hold(!retryAfter.isNegative(), "retry-after", retryAfter, "e.g. 30s");
        if (!host.isEmpty()) {
            hold(isAddress(from), "from", from, "an address, e.g. nidoto@example.com");
            hold(!to.isEmpty(), "to", "[]", "at least one address");
            to.forEach(address -> hold(isAddress(address), "to", address, "an address, e.g. quality@example.com"));
        }
    }

    private static void hold(boolean right, String key, Object value, String expected) {
        if (!right) {
            throw new IllegalArgumentException(KEY + key + ": \"" + value + "\" will not do; expected " + expected);
        }
    }

    private static boolean isAddress(String written) {
        try {
            return new InternetAddress(written, true).getAddress().contains("@");
        } catch (AddressException none) {
            return false;
        }
    }

    /** The same, lying in the given home, whose digests are printed in the given languages. */
    MailSettings in(Path home, List<String> printed) {
        var spoken = language.isEmpty() ? printed.get(0) : language;
        hold(printed.contains(spoken), "language", spoken, "one of nidoto.report.languages");
        return new MailSettings(
                host,
                port == 0 ? usualPort() : port,
                security,
                user,
                readable(home, "password-file", passwordFile),
                readable(home, "trust", trust),
                from,
                to,
                spoken,
                attempts,
                retryAfter);
    }

    private int usualPort() {
        return security.equals("tls") ? TLS_PORT : STARTTLS_PORT;
    }

    private static String readable(Path home, String key, String written) {
        if (written.isEmpty()) {
            return "";
        }
        var file = home.resolve(written);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    KEY + key + ": " + file + " cannot be read; expected a file that this program may read");
        }
        return file.toString();
    }

    /** Whether any mail is to be sent. */
    public boolean wanted() {
        return !host.isEmpty();
    }

    /** The password: the first line of the file, else what the environment says; empty where neither says any. */
    public Optional<String> password() {
        if (passwordFile.isEmpty()) {
            return Optional.ofNullable(System.getenv(PASSWORD_VARIABLE));
        }
        try (Stream<String> lines = Files.lines(Path.of(passwordFile))) {
            return lines.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
