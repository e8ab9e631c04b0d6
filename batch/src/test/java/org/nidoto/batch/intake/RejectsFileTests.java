package org.nidoto.batch.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.batch.intake.Samples.INCIDENT_HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.intake.RowOutcome.Accepted;
import org.nidoto.batch.intake.RowOutcome.Rejected;

class RejectsFileTests {
    private final Path folder;
    private final Samples samples;

    RejectsFileTests(@TempDir Path folder) {
        this.folder = folder;
        this.samples = new Samples(folder);
    }

    private Path rejects(Samples.Read read, Locale language) throws IOException {
        var format = Samples.format(read.kind());
        var target = folder.resolve("incidents.rejects.csv");
        try (var file = RejectsFile.create(target, ownHeader(read), language)) {
            for (var row : read.rows()) {
                if (format.judge(row) instanceof Rejected<?> rejected) {
                    add(file, rejected, language);
                }
            }
            file.complete();
        }
        return target;
    }

    private static List<String> ownHeader(Samples.Read read) {
        return read.rows().get(0).header().ownNames();
    }

    private static void add(RejectsFile file, Rejected<?> rejected, Locale language) throws IOException {
        var row = rejected.row();
        file.add(row.line(), rejected.faults().get(0).reason(language), row.ownCells());
    }

    @Test
    void itHoldsLineAndReasonBesideTheFilesOwnColumns() throws RefusedFile, IOException {
        var read = samples.read(
                "incidents.csv",
                INCIDENT_HEADER + ",備考\nI-1,遅延,A社,営業,納期遅延,昨日,\"x,\"\"y\"\"\"\n,欠品,A社,営業,その他,2026/4/1,\n");
        assertThat(Files.readString(rejects(read, Locale.JAPANESE), UTF_8))
                .isEqualTo("\ufeff行,理由,管理番号,件名,取引先,部署,事象区分,発覚日時,備考\r\n"
                        + "2,列「発覚日時」: 「昨日」は日付として読めません。例: 2026/4/1 9:30,I-1,遅延,A社,営業,納期遅延,昨日,\"x,\"\"y\"\"\"\r\n"
                        + "3,列「管理番号」: 空欄です。必須の列です,,欠品,A社,営業,その他,2026/4/1,\r\n");
        assertThat(Files.readString(rejects(read, Locale.ENGLISH), UTF_8))
                .startsWith("\ufeffline,reason,管理番号,")
                .contains("2,\"column 発覚日時: \"\"昨日\"\" is no date; expected e.g. 2026/4/1 9:30\",I-1,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+81",
                "-5",
                "@SUM(A1)",
                "\tx",
                "＝1",
                "'=1",
                "''@",
                "'a",
                "=HYPERLINK(\"http://example.com\";\"x\")",
                "\nx"
            })
    void aCellThatCouldBeAFormulaIsDefusedAndComesBackAsItWas(String cell) throws RefusedFile, IOException {
        var quoted = "\"" + cell.replace("\"", "\"\"") + "\"";
        var read = samples.read("incidents.csv", INCIDENT_HEADER + "\nI-1," + quoted + ",A社,営業,納期遅延,昨日\n");
        var written = rejects(read, Locale.ENGLISH);
        if (!cell.equals("'a")) {
            assertThat(Files.readString(written, UTF_8).replace("\"\"", "\"")).contains("'" + cell);
        }
        var again = Samples.read(written, "incidents.rejects.csv");
        assertThat(again.rows().get(0).original()).startsWith("2").element(3).isEqualTo(cell);
    }

    @Test
    void aMendedFileIsTakenAndItsTwoColumnsAreNoUnknownOnes() throws RefusedFile, IOException {
        var read = samples.read("incidents.csv", INCIDENT_HEADER + "\nI-1,-5℃で納品,A社,営業,納期遅延,昨日\n");
        var mended = Files.readString(rejects(read, Locale.JAPANESE), UTF_8).replace(",昨日", ",2026/4/1");
        var again = samples.read("incidents.rejects.csv", mended);
        assertThat(again.unknownColumns()).isEmpty();
        var outcome =
                new IncidentFormat("main", Samples.TOKYO).judge(again.rows().get(0));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.record()).hasFieldOrPropertyWithValue("title", "-5℃で納品"));
    }

    @Test
    void aRowThatIsRejectedTwiceHasItsTwoColumnsOnce() throws RefusedFile, IOException {
        var read = samples.read("incidents.csv", INCIDENT_HEADER + "\n\nI-1,=x,A社,営業,納期遅延,昨日\n");
        var once = Files.readString(rejects(read, Locale.JAPANESE), UTF_8);
        var again = Samples.read(folder.resolve("incidents.rejects.csv"), "incidents.csv");
        var twice = Files.readString(rejects(again, Locale.JAPANESE), UTF_8);
        assertThat(once).contains("\n3,列");
        assertThat(twice).isEqualTo(once.replace("\n3,列", "\n2,列"));
    }

    @Test
    void aColumnOfTheFilesOwnNamedLineStaysAndIsNoMark() throws RefusedFile, IOException {
        var read = samples.read("exposure.csv", "line,部署,年月,件数\n=L1,営業,2026-04,x\n");
        assertThat(read.unknownColumns()).containsExactly("line");
        assertThat(read.cells()).containsExactly(List.of("=L1", "営業", "2026-04", "x"));
        var again = Samples.read(rejects(read, Locale.ENGLISH), "exposure.csv");
        assertThat(again.unknownColumns()).containsExactly("line");
        assertThat(again.cells().get(0).subList(2, 6)).containsExactly("=L1", "営業", "2026-04", "x");
    }

    @Test
    void moreCellsThanColumnsAreAllKept() throws RefusedFile, IOException {
        var read = samples.read("exposure.csv", "部署,年月,件数\n営業,2026-04,1,234\n");
        assertThat(Samples.judged(read, Locale.ENGLISH))
                .containsExactly("exposure.csv line 2: the row has 4 cells, but the header 3");
        assertThat(Files.readString(rejects(read, Locale.ENGLISH), UTF_8))
                .endsWith("2,\"the row has 4 cells, but the header 3\",営業,2026-04,1,234\r\n");
    }

    @Test
    void itIsItsOwnersAloneAndAppearsOnlyWhenComplete() throws RefusedFile, IOException {
        var read = samples.read("exposure.csv", "部署,年月,件数\n営業,2026-04,x\n");
        var rejected =
                (Rejected<?>) Samples.format(read.kind()).judge(read.rows().get(0));
        var target = folder.resolve("rejects.csv");
        try (var file = RejectsFile.create(target, ownHeader(read), Locale.ENGLISH)) {
            add(file, rejected, Locale.ENGLISH);
            assertThat(target).doesNotExist();
            file.complete();
        }
        if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                    .isEqualTo("rw-------");
        }
        try (var file = RejectsFile.create(folder.resolve("never.csv"), ownHeader(read), Locale.ENGLISH)) {
            add(file, rejected, Locale.ENGLISH);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("exposure.csv", "rejects.csv");
        }
    }
}
