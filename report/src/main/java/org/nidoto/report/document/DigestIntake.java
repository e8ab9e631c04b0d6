package org.nidoto.report.document;

import static org.nidoto.report.document.DigestPage.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nidoto.core.review.NightIntake;
import org.nidoto.core.review.NightIntake.Awaited;
import org.nidoto.core.review.NightIntake.FileOutcome;
import org.nidoto.core.review.NightIntake.ReceivedFile;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.DigestWord;
import org.nidoto.report.text.Phrase;

/** What the night's import did with each file, and what waits. */
final class DigestIntake {
    private final DigestPage page;
    private final NightIntake intake;

    private DigestIntake(DigestPage page) {
        this.page = page;
        this.intake = page.digest().intake();
    }

    static List<Section> sections(DigestPage page) {
        var intake = new DigestIntake(page);
        return List.of(intake.files(), intake.waiting());
    }

    /** Refused files first, then those with rows that were not taken: they must not vanish behind the cap. */
    private List<ReceivedFile> worstFirst() {
        return intake.files().stream()
                .sorted(Comparator.comparing((ReceivedFile file) -> file.outcome() != FileOutcome.REFUSED)
                        .thenComparing(file -> file.notTaken() == 0))
                .toList();
    }

    private Section files() {
        if (intake.files().isEmpty()) {
            return page.nothing(6, DigestWord.INTAKE, page.say(DigestWord.INTAKE_NONE));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(page.say(
                DigestWord.INTAKE_TEXT,
                intake.files().size(),
                intake.files().stream().mapToLong(file -> file.rows().read()).sum(),
                intake.files().stream().mapToLong(ReceivedFile::notTaken).sum())));
        blocks.add(page.list(
                DigestWord.INTAKE_TABLE,
                List.of(
                        page.text(DigestWord.COLUMN_FILE, 27),
                        page.text(Caption.COLUMN_KIND, 14),
                        page.text(DigestWord.COLUMN_OUTCOME, 12),
                        page.number(Caption.COLUMN_READ, 9),
                        page.number(Caption.COLUMN_TAKEN, 9),
                        page.number(DigestWord.COLUMN_NOT_TAKEN, 9),
                        page.number(DigestWord.COLUMN_NEW, 9),
                        page.number(DigestWord.COLUMN_CHANGED, 11)),
                worstFirst(),
                intake.files().size(),
                page.caps().rows() * 3 / 2,
                this::file));
        var reasons = reasons();
        if (!reasons.isEmpty()) {
            blocks.add(page.list(
                    DigestWord.REASONS_TABLE,
                    List.of(
                            page.text(DigestWord.COLUMN_FILE, 27),
                            page.number(DigestWord.COLUMN_LINE, 9),
                            page.text(DigestWord.COLUMN_REASON, 64)),
                    reasons,
                    reasonsInAll(),
                    page.caps().reasons(),
                    Reason::row));
        }
        return page.section(6, DigestWord.INTAKE, blocks);
    }

    private Row file(ReceivedFile file) {
        var words = page.wording();
        var rows = file.rows();
        return new Row(
                List.of(
                        cell(file.name()),
                        cell(
                                rows.kind().isEmpty()
                                        ? page.say(Phrase.DASH)
                                        : words.words().field(rows.kind())),
                        outcome(file.outcome()),
                        cell(words.count(rows.read())),
                        cell(words.count(rows.taken())),
                        number(file.notTaken()),
                        cell(words.count(file.newRecords())),
                        cell(words.count(file.changedRecords()))),
                "");
    }

    private Cell number(long rows) {
        return new Cell(page.wording().count(rows), rows > 0 ? "alert" : "");
    }

    private Cell outcome(FileOutcome outcome) {
        return switch (outcome) {
            case TAKEN -> cell(page.say(DigestWord.OUTCOME_TAKEN));
            case REFUSED -> new Cell(page.say(DigestWord.OUTCOME_REFUSED), "alert");
            case KNOWN -> cell(page.say(DigestWord.OUTCOME_KNOWN));
        };
    }

    private record Reason(String file, String line, String text) {
        Row row() {
            return Makeup.row(file, line, text);
        }
    }

    private List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        for (var file : worstFirst()) {
            file.refusal()
                    .ifPresent(why ->
                            reasons.add(new Reason(file.name(), page.say(DigestWord.REASONS_WHOLE), page.told(why))));
            file.reasons()
                    .forEach(row -> reasons.add(
                            new Reason(file.name(), page.wording().count(row.line()), page.told(row.reason()))));
        }
        return reasons;
    }

    /** A refused file has one reason, every other as many as rows that were not taken. */
    private long reasonsInAll() {
        return intake.files().stream()
                .mapToLong(file -> file.refusal().isPresent() ? 1 : file.notTaken())
                .sum();
    }

    private Section waiting() {
        if (intake.waitingRecords() == 0) {
            return page.nothing(7, DigestWord.WAITING, page.say(DigestWord.WAITING_NONE));
        }
        var table = page.list(
                DigestWord.WAITING_TABLE,
                List.of(
                        page.text(Caption.COLUMN_KIND, 24),
                        page.text(DigestWord.COLUMN_AWAITED, 40),
                        page.number(DigestWord.COLUMN_WAITING, 16),
                        page.date(DigestWord.COLUMN_SINCE, 20)),
                intake.waiting(),
                this::awaited);
        return page.section(
                7,
                DigestWord.WAITING,
                List.of(new Paragraph(page.say(DigestWord.WAITING_TEXT, intake.waitingRecords())), table));
    }

    private Row awaited(Awaited awaited) {
        return Makeup.row(
                page.say(awaited.incident() ? DigestWord.WAITING_INCIDENT : DigestWord.WAITING_MEASURE),
                awaited.number(),
                page.wording().count(awaited.records()),
                page.wording()
                        .times()
                        .shortDate(awaited.since()
                                .atZone(page.digest().night().zone())
                                .toLocalDate()));
    }
}
