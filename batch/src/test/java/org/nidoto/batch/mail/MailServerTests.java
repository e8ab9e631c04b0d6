package org.nidoto.batch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.MailSettings;
import org.nidoto.batch.mail.MailServer.Delivery;
import org.nidoto.batch.mail.MailServer.Fate;
import org.nidoto.batch.mail.StartTlsServer.Manner;
import org.subethamail.smtp.RejectException;

/** A letter on its way to a real mail server over STARTTLS, which is in a good mood or not. */
class MailServerTests {
    private static TestCertificate certificate;

    private final Path folder;
    private final AtomicInteger met = new AtomicInteger();

    MailServerTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void certify() throws IOException, InterruptedException {
        certificate = TestCertificate.make();
    }

    private StartTlsServer server(Manner manner) throws IOException, GeneralSecurityException {
        return new StartTlsServer(certificate, letter -> {
            met.incrementAndGet();
            manner.meet(letter);
        });
    }

    private MailServer to(StartTlsServer server) throws IOException {
        var password = Files.writeString(folder.resolve("password"), StartTlsServer.PASSWORD + "\n");
        return new MailServer(new MailSettings(
                "localhost",
                server.port(),
                "starttls",
                StartTlsServer.USER,
                password.toString(),
                certificate.pem().toString(),
                "nidoto@example.com",
                List.of("quality@example.com"),
                "en",
                3,
                Duration.ofMillis(10)));
    }

    private Delivery send(StartTlsServer server) throws IOException, InterruptedException {
        var pdf = Files.writeString(folder.resolve("digest.pdf"), "%PDF-");
        return to(server).send(new Letter("nidoto-run-7-0", Instant.EPOCH, "Digest", "Attached.", pdf));
    }

    @Test
    void aLetterArrivesOverStartTls() throws IOException, GeneralSecurityException, InterruptedException {
        try (var server = server(letter -> {})) {
            assertThat(to(server).trouble()).isEmpty();
            assertThat(send(server)).isEqualTo(new Delivery(Fate.SENT, ""));
            assertThat(server.taken()).singleElement().satisfies(letter -> {
                assertThat(letter.to()).isEqualTo("quality@example.com");
                assertThat(letter.text()).contains("Message-ID: <nidoto-run-7-0@example.com>", "Subject: Digest");
            });
        }
    }

    @Test
    void aServerThatIsBusyForNowIsAskedAgain() throws IOException, GeneralSecurityException, InterruptedException {
        try (var server = server(letter -> {
            if (met.get() < 3) {
                throw new RejectException(451, "4.7.1 Greylisted, try again later");
            }
        })) {
            assertThat(send(server).fate()).isEqualTo(Fate.SENT);
            assertThat(met).hasValue(3);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void aServerThatStaysBusyIsAskedAsOftenAsSetAndQuoted()
            throws IOException, GeneralSecurityException, InterruptedException {
        try (var server = server(letter -> {
            throw new RejectException(451, "4.7.1 Greylisted, try again later");
        })) {
            var delivery = send(server);
            assertThat(delivery.fate()).isEqualTo(Fate.NOT_SENT);
            assertThat(delivery.said()).startsWith("451 4.7.1 Greylisted");
            assertThat(met).hasValue(3);
        }
    }

    @Test
    void aRefusalForGoodIsNotTriedAgain() throws IOException, GeneralSecurityException, InterruptedException {
        try (var server = server(letter -> {
            throw new RejectException(554, "5.7.1 No such letters here");
        })) {
            assertThat(send(server).fate()).isEqualTo(Fate.NOT_SENT);
            assertThat(met).hasValue(1);
        }
    }

    @Test
    void aConnectionThatIsLostAfterTheLetterWasHandedOverIsNotTriedAgain()
            throws IOException, GeneralSecurityException, InterruptedException {
        var running = new AtomicReference<StartTlsServer>();
        try (var server = server(letter -> running.get().cut())) {
            running.set(server);
            assertThat(send(server)).isEqualTo(new Delivery(Fate.UNKNOWN, "[EOF]"));
            assertThat(met).hasValue(1);
        }
    }
}
