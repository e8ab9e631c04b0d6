package org.nidoto.batch.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** A server of its own, which is stopped in the middle of a night. */
class DatabaseGoneTests {
    private static final int INCIDENTS = 20_000;

    private final NightHome night;
    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    DatabaseGoneTests(@TempDir Path folder, @TempDir Path data) throws IOException {
        this.data = data.resolve("postgresql");
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(this.data)
                .setCleanDataDirectory(false)
                .start();
        this.port = server.getPort();
        this.night = NightHome.on(folder, "jdbc:postgresql://localhost:" + port + "/postgres", "postgres");
        var rows = new StringBuilder("incident_id,title,client,department,category,detected_at\n");
        for (int i = 0; i < INCIDENTS; i++) {
            rows.append("I-%05d,A late delivery,C%d,D%d,delivery_delay,2026-07-%02d 10:00\n"
                    .formatted(i, i % 40, i % 8, i % 28 + 1));
        }
        night.drop("incidents.csv", rows.toString());
    }

    @Test
    void theNightAfterTheDatabaseWasTakenAwayFinishesTheWorkOnce()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        assertThat(night.run("status").exitCode()).isZero();
        var cutShort = CompletableFuture.supplyAsync(night::nightly);
        awaitRows(2000);
        server.close();

        assertOneSentence(cutShort.get());
        assertOneSentence(night.nightly());

        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
        try (var running = server) {
            assertThat(running.getPort()).isEqualTo(port);
            assertThat(night.nightly().exitCode()).isZero();
            assertThat(night.count("SELECT COUNT(*) FROM incident")).isEqualTo(INCIDENTS);
            assertThat(night.count("SELECT COUNT(*) FROM source_file WHERE state = 'ACCEPTED'"))
                    .isEqualTo(1);
            assertThat(night.count("SELECT COUNT(*) FROM batch_job_execution WHERE status = 'STARTED'"))
                    .isZero();
            assertThat(night.home().inbox()).isEmptyDirectory();
        }
    }

    private static void assertOneSentence(NightHome.Ended ended) {
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .startsWith("The database cannot be reached (")
                .endsWith("); the next run finishes what was begun.");
    }

    private void awaitRows(int rows) throws SQLException, InterruptedException {
        while (night.count("SELECT COALESCE(MAX(rows_read), 0) FROM source_file") < rows) {
            Thread.sleep(20);
        }
    }
}
