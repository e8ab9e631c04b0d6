package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.document.Provenance.Issued;
import org.nidoto.report.document.Provenance.Learnt;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.AnnexWord;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Which figures are others than in the edition issued last, and what has been learnt since. */
final class RestatedAnnex {
    private static final int MOST_FILES = 20;

    private final Composition page;
    private final Wording words;
    private final Issued issued;

    private RestatedAnnex(Composition page, Issued issued) {
        this.page = page;
        this.words = page.wording();
        this.issued = issued;
    }

    static Section of(Composition page, Provenance provenance) {
        var blocks = provenance
                .lastIssued()
                .map(issued -> new RestatedAnnex(page, issued).compose())
                .orElseGet(() -> List.of(new Paragraph(page.say(AnnexWord.RESTATED_NEVER))));
        return new Section("A5", page.say(AnnexWord.RESTATED), Flow.FOLLOWS, blocks);
    }

    private List<Block> compose() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(
                page.say(AnnexWord.RESTATED_TEXT, issued.number(), words.times().fullInstant(issued.asOf()))));
        if (issued.recomputed()) {
            blocks.add(new Note(page.say(AnnexWord.RESTATED_RECOMPUTED)));
        }
        var now = new HeadlineWording(words).of(page.review());
        var then = issued.figuresIn(words.words().language());
        var rows = new ArrayList<Block.Row>();
        now.forEach((name, value) -> {
            var before = then.getOrDefault(name, page.say(Phrase.DASH));
            if (!before.equals(value)) {
                rows.add(row(name, before, value));
            }
        });
        if (rows.isEmpty()) {
            blocks.add(new Paragraph(page.say(AnnexWord.RESTATED_NONE, now.size())));
            return blocks;
        }
        blocks.add(page.table(
                page.say(AnnexWord.RESTATED_TABLE),
                List.of(
                        page.text(Caption.COLUMN_ITEM, 44),
                        page.number(AnnexWord.COLUMN_THEN, 28),
                        page.number(AnnexWord.COLUMN_NOW, 28)),
                rows));
        blocks.addAll(why());
        return blocks;
    }

    private List<Block> why() {
        var blocks = new ArrayList<Block>();
        var reasons = new StringBuilder(page.say(AnnexWord.WHY));
        if (!issued.asOf().equals(page.review().heading().asOf())) {
            reasons.append(words.sentence(page.say(
                    AnnexWord.WHY_AS_OF,
                    words.times().fullInstant(page.review().heading().asOf()))));
        }
        if (issued.configurationChanged()) {
            reasons.append(words.sentence(page.say(AnnexWord.WHY_CONFIGURATION)));
        }
        blocks.add(new Paragraph(reasons.toString()));
        if (!issued.learnt().isEmpty()) {
            blocks.add(learnt());
            int rest = issued.learnt().size() - MOST_FILES;
            if (rest > 0) {
                blocks.add(new Note(page.say(AnnexWord.LEARNT_REST, rest)));
            }
        }
        return blocks;
    }

    private Table learnt() {
        return page.table(
                page.say(AnnexWord.LEARNT_TABLE),
                List.of(
                        page.text(AnnexWord.COLUMN_FILE, 40),
                        page.text(Caption.COLUMN_KIND, 18),
                        page.number(AnnexWord.COLUMN_ADDED, 14),
                        page.number(AnnexWord.COLUMN_CHANGED, 14),
                        page.number(AnnexWord.COLUMN_WITHDRAWN, 14)),
                issued.learnt().stream().limit(MOST_FILES).map(this::file).toList());
    }

    private Block.Row file(Learnt file) {
        return row(
                file.file(),
                words.words().field(file.kind()),
                words.count(file.added()),
                words.count(file.changed()),
                words.count(file.withdrawn()));
    }
}
