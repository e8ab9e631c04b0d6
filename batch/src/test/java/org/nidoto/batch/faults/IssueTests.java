package org.nidoto.batch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** An edition is issued whole or not at all, whenever the run that issues it dies. */
class IssueTests {
    private static final String[] ISSUE = {"review", "--quarter", "2026Q2", "--as-of", TwoNights.SECOND, "--issue"};
    private static final String[] DRAFT = {"review", "--quarter", "2026Q3", "--as-of", TwoNights.SECOND};
    private static final String[] EDITION = {
        "a3-2026Q2.issued-1.ja.pdf",
        "decisions-2026Q2.issued-1.csv",
        "management-review-2026Q2.issued-1.ja.pdf",
        "management-review-2026Q2.issued-1.ja.xlsx",
        "review-2026Q2.issued-1.json"
    };

    private final NightHome night;
    private final Path quarter;

    IssueTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder.resolve("home"));
        quarter = night.home().reports().resolve("2026Q2");
    }

    @BeforeEach
    void oneNight() throws IOException {
        TwoNights.dropFirst(night);
        assertThat(night.run("nightly", "--as-of", TwoNights.FIRST).exitCode()).isZero();
    }

    @Test
    void ofAnIssueThatIsKilledNothingIsSeenAndTheNextOneIssuesTheEdition()
            throws IOException, SQLException, InterruptedException {
        for (int files : List.of(1, 2, 4)) {
            assertThat(new KilledProcess(night, ISSUE).killOnce(() -> waiting() >= files))
                    .isTrue();
            assertThat(issued()).isEmpty();
            assertThat(night.count("SELECT COUNT(*) FROM edition WHERE issued")).isZero();
        }
        assertThat(night.run(ISSUE).exitCode()).isZero();
        assertWhole();
    }

    /** Each of its files is about to take its place when a real process is killed, from the first on: three of them, all where many kills are asked for. */
    @Test
    void anEditionThatIsKilledBetweenItsEntryAndTheLastOfItsFilesIsFinishedByTheNextCommand()
            throws IOException, SQLException, InterruptedException {
        int step = Integer.getInteger("faults.kills", 6) > 100 ? 1 : 2;
        for (int moved = 0; moved < EDITION.length; moved += step) {
            int number = moved / step + 1;
            assertThat(new StoppedProcess(night, ISSUE).killBeforeMove("org.nidoto.batch.job.IssueFolder", moved))
                    .isTrue();
            assertThat(issued()).hasSize(EDITION.length * (number - 1) + moved);
            assertThat(night.count("SELECT COUNT(*) FROM edition WHERE issued AND number = " + number))
                    .isEqualTo(2);
            assertThat(night.run(DRAFT).exitCode()).isZero();
            assertThat(issued()).hasSize(EDITION.length * number);
        }
    }

    @Test
    void anEditionThatWasEnteredIsFinishedByTheNextCommand() throws IOException, SQLException {
        assertThat(night.run(ISSUE).exitCode()).isZero();
        for (int moved = 0; moved <= EDITION.length; moved++) {
            putBack(moved);
            assertThat(night.run(DRAFT).exitCode()).isZero();
            assertWhole();
        }
    }

    @Test
    void anEditionThatWasNotEnteredIsGoneAndItsNumberFree() throws IOException, SQLException {
        assertThat(night.run(ISSUE).exitCode()).isZero();
        putBack(0);
        night.change("DELETE FROM edition WHERE issued");
        assertThat(night.run(DRAFT).exitCode()).isZero();
        assertThat(issued()).isEmpty();
        assertThat(night.run(ISSUE).exitCode()).isZero();
        assertWhole();
    }

    @Test
    void whereAFileCannotBeMadeNothingIsIssued() throws IOException, SQLException {
        var inTheWay = quarter.resolve(".issuing-2");
        Files.writeString(inTheWay, "");
        var failed = night.run(ISSUE);
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).contains("2026Q2: no edition has been issued").doesNotContain("printed ");
        assertThat(issued()).isEmpty();
        assertThat(night.count("SELECT COUNT(*) FROM edition WHERE issued")).isZero();

        Files.delete(inTheWay);
        assertThat(night.run(ISSUE).exitCode()).isZero();
        assertWhole();
    }

    private void assertWhole() throws IOException, SQLException {
        assertThat(issued()).containsExactly(EDITION);
        assertThat(night.count("SELECT COUNT(*) FROM edition WHERE issued AND number = 1"))
                .isEqualTo(2);
        try (var files = Files.list(quarter)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    /** As if the run had died when so many files had taken their places. */
    private void putBack(int moved) throws IOException, SQLException {
        var room = Files.createDirectory(
                quarter.resolve(".issuing-" + night.count("SELECT MAX(run_id) FROM edition WHERE issued")));
        for (var name : List.of(EDITION).subList(moved, EDITION.length)) {
            Files.move(quarter.resolve(name), room.resolve(name));
        }
    }

    private List<String> issued() throws IOException {
        try (var files = Files.list(quarter)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".issued-"))
                    .sorted()
                    .toList();
        }
    }

    private long waiting() {
        var rooms = quarter.toFile().listFiles((folder, name) -> name.startsWith(".issuing-"));
        return rooms == null
                ? 0
                : Stream.of(rooms)
                        .flatMap(room -> Stream.ofNullable(room.list()))
                        .flatMap(Stream::of)
                        .filter(name -> name.contains(".issued-"))
                        .count();
    }
}
