package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.mail.Letter;
import org.nidoto.batch.mail.SentMails;
import org.nidoto.batch.mail.TestCertificate;

/** The digest on its way to a real mail server that speaks TLS and wants to know who we are. */
class MailTests {
    private static final String PASSWORD = "s3cret-Geheim";
    private static final String FIRST = "quality@example.com";
    private static final String SECOND = "board@example.com";

    private static Path certificate;

    private final Path folder;
    private final NightHome night;
    private GreenMail server;

    MailTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.night = NightHome.in(folder);
        this.server = start(ServerSetup.PROTOCOL_SMTPS);
        Files.writeString(folder.resolve("mail-password"), PASSWORD + "\n");
    }

    /** GreenMail's own certificate names no host, which we would rightly refuse. */
    @BeforeAll
    static void certify() throws IOException, InterruptedException {
        var made = TestCertificate.make();
        certificate = made.pem();
        System.setProperty("greenmail.tls.keystore.file", made.store().toString());
        System.setProperty("greenmail.tls.keystore.password", TestCertificate.STORE_PASSWORD);
    }

    private static GreenMail start(String protocol) {
        var server = new GreenMail(new ServerSetup(0, "localhost", protocol));
        server.start();
        server.setUser("nidoto@example.com", "nidoto", PASSWORD);
        return server;
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private int port() {
        var smtp = server.getSmtps() == null ? server.getSmtp() : server.getSmtps();
        return smtp.getPort();
    }

    private void configure(String more) throws IOException {
        var configuration = night.home().configuration();
        Files.writeString(
                configuration, Files.readString(configuration) + """

                      mail:
                        host: localhost
                        port: %d
                        user: nidoto
                        password-file: mail-password
                        from: nidoto@example.com
                        to: [%s, %s]
                        retry-after: 10ms
                    """.formatted(port(), FIRST, SECOND) + more.indent(4));
    }

    private String log() throws IOException {
        return Files.readString(night.home().logs().resolve("nidoto.log"));
    }

    private void assertNotSent(NightHome.Ended ended, String said) throws IOException {
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains(said).doesNotContain(PASSWORD);
        assertThat(night.review("2026Q2")).as("the night stands").isNotEmpty();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(log()).contains("ERROR").doesNotContain(PASSWORD);
    }

    @Test
    void theDigestGoesToEachAddressOnceWithoutAClientInItsSubject() throws IOException, MessagingException {
        configure("security: tls\ntrust: " + certificate);
        night.drop("clients.csv", "code,name\nC1,Aoki\n,Nobody\n");

        var ended = night.nightly();

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).contains("The digest has been mailed to 2 addresses.");
        var received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        var letter = received[0];
        assertThat(letter.getSubject()).isEqualTo("Nidoto 日次ダイジェスト 2026-10-05");
        assertThat(letter.getMessageID()).isEqualTo("<nidoto-run-1-1791162000000@example.com>");
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(FIRST, SECOND);
        var parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("受け取ったファイル：1 件（うち取込み中止 0 件）", "取り込めなかった行：1 行");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("2026-10-05.ja.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(Files.readAllBytes(
                        night.home().reports().resolve("nightly").resolve("2026-10-05.ja.pdf")));
        assertThat(ended.out() + log()).doesNotContain(PASSWORD);

        night.nightly();
        assertThat(Stream.of(server.getReceivedMessages()).map(MailTests::id).distinct())
                .as("each night sends a letter of its own")
                .hasSize(2);
    }

    private static String id(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLetterThatWasBegunBeforeACrashIsNotSentAgain() throws IOException {
        var letter = new Letter("nidoto-run-7-0", Instant.EPOCH, "", "", folder);
        assertThat(new SentMails(night.home()).enter(letter)).isTrue();
        assertThat(new SentMails(night.home()).enter(letter)).isFalse();
    }

    @Test
    void aWrongPasswordIsSaidAndUndoesNothing() throws IOException {
        Files.writeString(folder.resolve("mail-password"), PASSWORD + "-not\n");
        configure("security: tls\ntrust: " + certificate);
        assertNotSent(night.nightly(), "The digest could not be mailed: 535");
        assertThat(night.run("check").out()).contains("Mail: localhost does not let us in: 535");
        Files.writeString(folder.resolve("mail-password"), PASSWORD + "\n");
        assertThat(night.run("check").out()).contains("Mail: localhost lets us in; the digest goes to 2 addresses.");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNothing() throws IOException {
        configure("security: tls\nattempts: 1");
        assertNotSent(night.nightly(), "The digest could not be mailed: ");
    }

    @Test
    void aServerThatDoesNotEncryptGetsNothing() throws IOException {
        server.stop();
        server = start(ServerSetup.PROTOCOL_SMTP);
        configure("attempts: 1\ntrust: " + certificate);
        assertNotSent(night.nightly(), "The digest could not be mailed: STARTTLS is required");
    }

    @Test
    void aServerThatIsNotThereIsTriedSoOftenAndNoMore() throws IOException {
        configure("security: tls\ntrust: " + certificate);
        server.stop();
        var ended = night.nightly();
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains("The digest could not be mailed: Couldn't connect to host");
        try (var entered = Files.list(night.home().data().resolve("mail"))) {
            assertThat(entered.toList())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry).hasContent("begun\nNOT_SENT"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{host: h, from: a@b.example}                                    | nidoto.mail.to",
                "{host: h, to: [a@b.example]}                                    | nidoto.mail.from",
                "{host: h, from: a@b.example, to: ['no address']}                | nidoto.mail.to",
                "{security: none}                                                | nidoto.mail.security",
                "{attempts: 0}                                                   | nidoto.mail.attempts",
                "{password: x}                                                   | nidoto.mail.password",
                "{password-file: nowhere}                                        | nidoto.mail.password-file",
                "{language: en}                                                  | nidoto.mail.language",
            })
    void aWrongSettingIsOneSentenceThatNamesIt(String yaml, String named) throws IOException {
        Files.writeString(night.home().configuration(), "nidoto:\n  mail: " + yaml + "\n", StandardCharsets.UTF_8);
        var ended = night.run("status");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err().lines()).singleElement().asString().contains(named);
    }
}
