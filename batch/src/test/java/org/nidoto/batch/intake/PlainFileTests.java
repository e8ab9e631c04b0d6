package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody puts a pipe in the place of, which would keep whoever opens it waiting for ever. */
@Timeout(60)
class PlainFileTests {
    private static final String TEXT = "code,name\nC1,Aoki\n";

    private final Path folder;
    private final Path pipe;
    private final Path file;

    PlainFileTests(@TempDir Path folder) {
        this.folder = folder;
        this.pipe = folder.resolve("pipe.csv");
        this.file = folder.resolve("clients.csv");
    }

    @BeforeEach
    void aPipe() throws IOException, InterruptedException {
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    }

    @Test
    void aPipeIsNotWaitedFor() {
        assertThatThrownBy(() -> SourceFile.open(pipe, "clients.csv", Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no plain file");
    }

    @Test
    void aPipeThatTakesAFilesPlaceWhenItIsOpenedIsNotWaitedForEither() throws IOException, InterruptedException {
        var over = new AtomicBoolean();
        var swapping = new Thread(() -> swap(over));
        swapping.start();
        int read = 0;
        int refused = 0;
        while (read < 20 || refused < 20) {
            try (var in = PlainFile.open(file)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(TEXT);
                read++;
            } catch (IOException notNow) {
                refused++;
            }
        }
        over.set(true);
        swapping.join();
    }

    /** Puts a pipe, and a file, in each other's place as fast as that goes; names of their own, so that one is always there. */
    private void swap(AtomicBoolean over) {
        try {
            while (!over.get()) {
                put(Files.writeString(folder.resolve("next"), TEXT));
                Thread.sleep(1);
                put(Files.createLink(folder.resolve("next"), pipe));
                Thread.sleep(1);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(Path next) throws IOException {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
