package org.nidoto.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The archive of the application: ours, and what its code of the intake needs; of Spark nothing. */
class ApplicationTests {
    @Test
    void nothingIsShippedButWhatTheProgramShipsToo() throws IOException {
        var program = Path.of("..", "target", "lib");
        try (var zip =
                new ZipFile(Path.of("target", "nidoto-spark-0.1.0-SNAPSHOT.zip").toFile())) {
            var jars = zip.stream()
                    .map(entry -> String.valueOf(Path.of(entry.getName()).getFileName()))
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
            assertThat(jars)
                    .contains("nidoto-spark-0.1.0-SNAPSHOT.jar", "nidoto-batch-0.1.0-SNAPSHOT.jar")
                    .filteredOn(name -> !name.startsWith("nidoto-"))
                    .allSatisfy(name -> assertThat(program.resolve(name)).exists());
        }
    }
}
