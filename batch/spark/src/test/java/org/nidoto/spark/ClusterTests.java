package org.nidoto.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night on several machines, one of which is lost. */
@Tag("cluster")
class ClusterTests {
    private static final int DONE_WITH_REJECTS = 3;

    @Test
    void aNightThatLosesAWorkerLeavesWhatALocalNightLeaves(@TempDir Path folder)
            throws IOException, InterruptedException {
        var local = Night.local(folder.resolve("local"));
        local.dropSamples();
        assertThat(local.run("nightly", "--as-of", "2026-10-05T08:00")).isEqualTo(DONE_WITH_REJECTS);

        try (var cluster = Cluster.start(folder.resolve("cluster"), 2, "known to all of them")) {
            var spark = Night.onSpark(folder.resolve("spark"), cluster.master());
            spark.configure("""
                      spark.authenticate: true
                      spark.authenticate.secret: known to all of them
                      spark.network.crypto.enabled: true
                """);
            spark.dropSamples();
            var night = spark.start("nightly", "--as-of", "2026-10-05T08:00");
            cluster.killTheFirstWorkerAtWork();
            assertThat(night.waitFor(Night.PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();

            assertThat(night.exitValue()).as(spark.told()).isEqualTo(DONE_WITH_REJECTS);
            assertThat(Files.readString(spark.home().resolve("logs").resolve("spark.log")))
                    .contains("Lost executor");
            new BothNights(local, spark).assertSame();
        }
    }
}
