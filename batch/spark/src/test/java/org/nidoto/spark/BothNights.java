package org.nidoto.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** A local home and one on Spark, in which the same is done. */
record BothNights(Night local, Night spark) {
    void profiles(Map<String, String> profiles) throws IOException {
        for (var profile : profiles.entrySet()) {
            local.profile(profile.getKey(), profile.getValue());
            spark.profile(profile.getKey(), profile.getValue());
        }
    }

    void drop(Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            local.drop(file.getKey(), file.getValue());
            spark.drop(file.getKey(), file.getValue());
        }
    }

    /** Runs a command in both, and holds what is there then to be the same. */
    void run(int exitCode, String... arguments) throws IOException, InterruptedException {
        assertThat(local.run(arguments)).as(local.told()).isEqualTo(exitCode);
        assertThat(spark.run(arguments)).as(spark.told()).isEqualTo(exitCode);
        assertSame();
    }

    /** Runs an import of files that lie in the inbox in both. */
    void imports(int exitCode, Collection<String> names, String asOf) throws IOException, InterruptedException {
        assertThat(local.run(local.imports(names, asOf))).as(local.told()).isEqualTo(exitCode);
        assertThat(spark.run(spark.imports(names, asOf))).as(spark.told()).isEqualTo(exitCode);
        assertSame();
    }

    /** What the terminals have shown may differ in the order of its lines. */
    void assertSame() throws IOException {
        assertThat(spark.told().lines())
                .containsExactlyInAnyOrderElementsOf(local.told().lines().toList());
        assertThat(spark.files("rejects")).isEqualTo(local.files("rejects"));
        assertThat(spark.files("reports")).isEqualTo(local.files("reports"));
        assertThat(spark.files("archive")).containsAllEntriesOf(local.files("archive"));
    }
}
