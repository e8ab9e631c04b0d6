package org.nidoto.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same nights on the local engine and on Spark: every report, every rejects file and every account is the same. */
class SparkNightTests {
    private static final int DONE_WITH_REJECTS = 3;

    @Test
    void nightsOnSparkLeaveWhatLocalNightsLeave(@TempDir Path folder) throws IOException, InterruptedException {
        var local = Night.local(folder.resolve("local"));
        var spark = Night.onSpark(folder.resolve("spark"), "local[2]");
        var both = new BothNights(local, spark);
        local.dropSamples();
        spark.dropSamples();
        both.run(DONE_WITH_REJECTS, "nightly", "--as-of", "2026-10-05T08:00");

        both.profiles(OddFiles.PROFILES);
        both.drop(OddFiles.FIRST);
        both.imports(DONE_WITH_REJECTS, OddFiles.FIRST.keySet(), "2026-10-05T20:00");

        both.drop(OddFiles.SECOND);
        both.run(DONE_WITH_REJECTS, "nightly", "--as-of", "2026-10-06T08:00");
        assertThat(spark.told())
                .contains("1 waiting")
                .contains("1 added, 1 changed")
                .contains("1 withdrawn")
                .contains("1 rejected + 1 duplicate");
        assertThat(Files.readString(spark.rejects("calls_2"))).contains(".0,");

        refusesWhatItCannotCount(spark);
    }

    private static void refusesWhatItCannotCount(Night spark) throws IOException, InterruptedException {
        var mended = spark.rejects("calls_2");
        assertThat(spark.run("import", mended.toString())).isEqualTo(DONE_WITH_REJECTS);
        assertThat(spark.told()).contains("cannot be taken where nidoto.engine is spark");
        assertThat(spark.run("history", "N-1")).isEqualTo(2);
        spark.changeEngine("local");
        assertThat(spark.run("nightly", "--as-of", "2026-10-07T08:00")).isEqualTo(2);
        assertThat(spark.told()).contains("imported by the other engine");
    }
}
