package org.nidoto.batch.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;

/**
 * What is sent: a subject without any client's data, a few lines, and a PDF.
 *
 * @param id what the Message-ID begins with; the same for one run whenever it is sent, so that servers and readers can tell a copy
 */
public record Letter(String id, Instant date, String subject, String text, Path attachment) {
    MimeMessage message(Session session, String from, Iterable<String> to) throws MessagingException, IOException {
        var message = new WithId(session, "<%s@%s>".formatted(id, from.substring(from.lastIndexOf('@') + 1)));
        message.setFrom(new InternetAddress(from));
        for (var address : to) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        message.setSentDate(Date.from(date));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        var words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        var file = new MimeBodyPart();
        file.attachFile(attachment.toFile(), "application/pdf", "base64");
        message.setContent(new MimeMultipart(words, file));
        message.saveChanges();
        return message;
    }

    private static final class WithId extends MimeMessage {
        private final String id;

        WithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
