package org.nidoto.batch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.NightProcess;
import org.nidoto.batch.mail.StartTlsServer;
import org.nidoto.batch.mail.TestCertificate;

/** A night is killed while the mail server has its digest and has not answered yet. */
class KilledMailTests {
    private static final String[] NIGHTLY = {"nightly", "--as-of", "2026-10-05T08:00"};

    @Test
    void noRunsDigestIsHandedOverTwice(@TempDir Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        var night = NightHome.onH2(folder.resolve("home"));
        var certificate = TestCertificate.make();
        var handedOver = new CopyOnWriteArrayList<String>();
        var first = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var server = new StartTlsServer(certificate, letter -> {
            handedOver.add(letter.text().replaceFirst("(?s).*Message-ID: (\\S+).*", "$1"));
            first.countDown();
            await(answer);
        })) {
            configure(night, server.port(), certificate.pem());
            var killed = NightProcess.start(night.home().folder(), Map.of(), folder.resolve("said.txt"), NIGHTLY);
            assertThat(first.await(2, TimeUnit.MINUTES)).isTrue();
            killed.destroyForcibly().waitFor();
            answer.countDown();

            var next = NightProcess.run(night.home().folder(), Map.of(), NIGHTLY);
            assertThat(next.exitCode()).as(next.out()).isZero();

            assertThat(handedOver).hasSize(2).doesNotHaveDuplicates();
            assertThat(entries(night)).containsExactlyInAnyOrder("begun\n", "begun\nSENT\n");
        }
    }

    private static void await(CountDownLatch answer) {
        try {
            assertThat(answer.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void configure(NightHome night, int port, Path trusted) throws IOException {
        var configuration = night.home().configuration();
        Files.writeString(night.home().folder().resolve("mail-password"), StartTlsServer.PASSWORD);
        Files.writeString(
                configuration, Files.readString(configuration) + """

                      mail:
                        host: localhost
                        port: %d
                        user: %s
                        password-file: mail-password
                        trust: "%s"
                        from: nidoto@example.com
                        to: [quality@example.com]
                    """.formatted(port, StartTlsServer.USER, trusted));
    }

    private static List<String> entries(NightHome night) throws IOException {
        try (var all = Files.list(night.home().letters())) {
            return all.sorted().map(KilledMailTests::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
