package org.nidoto.batch.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.nidoto.batch.MailSettings;

/** The configured mail server. Nothing is said to it before the connection is encrypted and its certificate checked. */
public final class MailServer {
    private static final String PATIENCE_MILLIS = "30000";
    private static final int PERMANENT = 500;

    private final MailSettings settings;

    public MailServer(MailSettings settings) {
        this.settings = settings;
    }

    /** How a letter fared. */
    public enum Fate {
        SENT,
        /** Some addresses were refused, the others got it. */
        SENT_TO_SOME,
        /** Nobody got it. */
        NOT_SENT,
        /** The connection was lost after the letter had been handed over, so that it may have been sent; it is not tried again. */
        UNKNOWN
    }

    /** How a letter fared, and what the server or the network said last; empty where all went well. */
    public record Delivery(Fate fate, String said) {}

    /** Whether it can be connected to and lets us in; nothing is sent. Empty where all is well, else what went wrong. */
    public Optional<String> trouble() {
        try (var transport = connected(session())) {
            return transport.isConnected() ? Optional.empty() : Optional.of("not connected");
        } catch (MessagingException | IOException failure) {
            return Optional.of(said(failure));
        }
    }

    /** Sends a letter, at most once; what surely was not sent is tried again, a few times. */
    public Delivery send(Letter letter) throws InterruptedException {
        var delivery = attempt(letter);
        var wait = settings.retryAfter();
        for (int i = 1; i < settings.attempts() && delivery.again(); i++) {
            Thread.sleep(wait.toMillis());
            wait = wait.plus(wait.isZero() ? Duration.ZERO : wait);
            delivery = attempt(letter);
        }
        return delivery.delivery();
    }

    private record Attempt(Delivery delivery, boolean again) {
        static Attempt failed(Exception failure, boolean again) {
            return new Attempt(new Delivery(Fate.NOT_SENT, MailServer.said(failure)), again);
        }
    }

    private Attempt attempt(Letter letter) {
        MimeMessage message;
        Transport open;
        try {
            var session = session();
            message = letter.message(session, settings.from(), settings.to());
            open = connected(session);
        } catch (AuthenticationFailedException refused) {
            return Attempt.failed(refused, false);
        } catch (MessagingException unreachable) {
            return Attempt.failed(unreachable, true);
        } catch (IOException unreadable) {
            return Attempt.failed(unreadable, false);
        }
        return handOver(message, open);
    }

    /** The server's answer decides; where it gave none, nobody knows. */
    private static Attempt handOver(MimeMessage message, Transport open) {
        try (var transport = open) {
            transport.sendMessage(message, message.getAllRecipients());
            return new Attempt(new Delivery(Fate.SENT, ""), false);
        } catch (SendFailedException answered) {
            if (answered.getValidSentAddresses() != null && answered.getValidSentAddresses().length > 0) {
                return new Attempt(new Delivery(Fate.SENT_TO_SOME, said(answered)), false);
            }
            return isLost(answered)
                    ? new Attempt(new Delivery(Fate.UNKNOWN, said(answered)), false)
                    : Attempt.failed(answered, isForNow(answered));
        } catch (MessagingException lost) {
            return new Attempt(new Delivery(Fate.UNKNOWN, said(lost)), false);
        }
    }

    /** Whether the letter was handed over and then, instead of an answer, the connection ended. */
    private static boolean isLost(SendFailedException failure) {
        return failure instanceof SMTPSendFailedException ended
                && ended.getReturnCode() < 0
                && ended.getCommand().equals(".");
    }

    /** Whether the server may think otherwise later: its answer begins with 4, or it ended the connection without any. */
    private static boolean isForNow(SendFailedException answered) {
        for (Exception cause = answered;
                cause instanceof MessagingException failure;
                cause = failure.getNextException()) {
            int code = failure instanceof SMTPSendFailedException refused
                    ? refused.getReturnCode()
                    : failure instanceof SMTPAddressFailedException address ? address.getReturnCode() : 0;
            if (code != 0) {
                return code < PERMANENT;
            }
        }
        return false;
    }

    private Transport connected(Session session) throws MessagingException {
        var transport = session.getTransport("smtp");
        var user = settings.user();
        transport.connect(
                settings.host(),
                settings.port(),
                user.isEmpty() ? null : user,
                user.isEmpty() ? null : settings.password().orElse(""));
        return transport;
    }

    private Session session() throws IOException {
        var told = new Properties();
        told.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        boolean tls = settings.security().equals("tls");
        told.setProperty("mail.smtp.ssl.enable", String.valueOf(tls));
        told.setProperty("mail.smtp.starttls.enable", String.valueOf(!tls));
        told.setProperty("mail.smtp.starttls.required", String.valueOf(!tls));
        told.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        told.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        told.setProperty("mail.smtp.sendpartial", "true");
        told.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        told.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        told.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        if (!settings.trust().isEmpty()) {
            told.put("mail.smtp.ssl.socketFactory", Certificates.trusting(Path.of(settings.trust())));
        }
        return Session.getInstance(told);
    }

    private static String said(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
