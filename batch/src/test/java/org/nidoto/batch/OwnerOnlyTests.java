package org.nidoto.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the umask, nobody but its owner reads what a night leaves behind. */
class OwnerOnlyTests {
    private final Path folder;

    OwnerOnlyTests(@TempDir Path folder) {
        this.folder = folder;
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX modes here");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aNightLeavesFilesForItsOwnerAlone() throws IOException {
        var night = NightHome.onH2(folder.resolve("home"));
        night.drop("empty.csv", "");
        night.drop("clients.csv", "code,name\nC1,Aoki\n,Nobody\n");
        for (var name : List.of("empty.csv", "clients.csv")) {
            Files.setPosixFilePermissions(
                    night.home().inbox().resolve(name), PosixFilePermissions.fromString("rw-rw-rw-"));
        }
        assertThat(night.nightly().exitCode()).isEqualTo(3);
        assertThat(night.home().reports().resolve("2026Q2")).isNotEmptyDirectory();
        assertThat(night.home().archive()).isNotEmptyDirectory();
        assertThat(night.home().rejects()).isNotEmptyDirectory();
        var forThePrometheusExporter = night.home().runs().resolve("nidoto.prom");
        try (var paths = Files.walk(night.home().folder())) {
            for (var path :
                    paths.filter(path -> !path.equals(forThePrometheusExporter)).toList()) {
                assertThat(mode(path))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void aModeThatSomebodyGaveStays() throws IOException {
        var night = NightHome.onH2(folder.resolve("home"));
        var shared = PosixFilePermissions.fromString("rwxr-x---");
        Files.setPosixFilePermissions(night.home().reports(), shared);
        night.run("init");
        assertThat(Files.getPosixFilePermissions(night.home().reports())).isEqualTo(shared);
    }

    @Test
    void aFileWithASecondNameElsewhereKeepsItsMode() throws IOException {
        var first = Files.writeString(folder.resolve("first"), "x");
        Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("rw-r-----"));
        OwnerOnly.claim(Files.createLink(folder.resolve("second"), first));
        assertThat(mode(first)).isEqualTo("rw-r-----");
        Files.delete(first);
        OwnerOnly.claim(folder.resolve("second"));
        assertThat(mode(folder.resolve("second"))).isEqualTo("rw-------");
    }
}
