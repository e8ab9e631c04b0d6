package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** A step that cannot do its work ends the run, and is not begun anew for ever. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailedStepTests {
    private static final String INCIDENTS = """
            incident_id,title,client,department,category,detected_at
            A-1,Late,C1,D1,delivery_delay,yesterday
            """;

    private final NightHome night;
    private final Path folder;

    FailedStepTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.night = NightHome.in(folder.resolve("home"));
    }

    @Test
    void whatCannotBeWrittenEndsTheRunWithOneSentenceAndTheNextFinishesIt() throws IOException {
        Files.delete(night.home().rejects());
        Files.createFile(night.home().rejects());
        var file = Files.writeString(folder.resolve("incidents.csv"), INCIDENTS);

        var run = night.run("import", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("The run failed: " + night.home().rejects())
                .contains(": Not a directory. Mend that, then run again: the next run finishes what was begun.");

        Files.delete(night.home().rejects());
        Files.createDirectory(night.home().rejects());
        assertThat(night.run("import", file.toString()).exitCode()).isEqualTo(3);
        assertThat(night.home().rejects()).isDirectoryContaining("glob:**incidents.rejects*.csv");
    }

    @Test
    void sparkThatIsNotThereEndsTheRunWithOneSentence() throws IOException {
        Files.createDirectories(folder.resolve("home/spark/jars"));
        var application = Files.createDirectories(folder.resolve("home/spark/application"));
        var settings = night.home().configuration();
        Files.writeString(settings, Files.readString(settings).replaceFirst("nidoto:\n", "$0  engine: spark\n"));
        var file = Files.writeString(folder.resolve("incidents.csv"), INCIDENTS);

        var run = night.run("import", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nidoto-spark").contains(application.toString());
    }
}
