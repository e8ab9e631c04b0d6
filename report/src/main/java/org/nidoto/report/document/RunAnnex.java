package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.AnnexWord;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;

/** What the figures were made from and by: program, instants, files with their hashes, configuration. */
final class RunAnnex {
    private RunAnnex() {}

    static Section of(Composition page, Provenance provenance) {
        var blocks = new ArrayList<Block>();
        blocks.add(page.whole(
                page.say(AnnexWord.RUN_TABLE),
                List.of(page.text(Caption.COLUMN_ITEM, 34), page.text(Caption.COLUMN_VALUE, 66)),
                facts(page, provenance),
                ""));
        if (!provenance.sources().isEmpty()) {
            blocks.add(page.whole(
                    page.say(AnnexWord.SOURCES_TABLE),
                    List.of(
                            page.text(AnnexWord.COLUMN_FILE, 30),
                            page.text(Caption.COLUMN_KIND, 17),
                            page.text(AnnexWord.COLUMN_SHA256, 53)),
                    provenance.sources().stream()
                            .map(source ->
                                    row(source.name(), page.wording().words().field(source.kind()), source.sha256()))
                            .toList(),
                    "tight"));
        }
        if (!provenance.configuration().isEmpty()) {
            blocks.add(new SettingsTable(page).of(provenance.configuration()));
        }
        return new Section("A6", page.say(AnnexWord.RUN), Flow.FOLLOWS, blocks);
    }

    private static List<Row> facts(Composition page, Provenance provenance) {
        var words = page.wording();
        var heading = page.review().heading();
        var rows = new ArrayList<Row>();
        if (!provenance.program().isEmpty()) {
            rows.add(row(page.say(AnnexWord.RUN_PROGRAM), provenance.program()));
        }
        rows.add(row(page.say(AnnexWord.RUN_AS_OF), words.times().fullInstant(heading.asOf())));
        provenance
                .knownAt()
                .ifPresent(known -> rows.add(
                        row(page.say(AnnexWord.RUN_KNOWN_AT), words.times().fullInstant(known))));
        rows.add(row(
                page.say(AnnexWord.RUN_EDITION),
                provenance.edition() > 0
                        ? page.say(Phrase.EDITION_NUMBER, provenance.edition())
                        : page.say(Phrase.EDITION_DRAFT)));
        return rows;
    }
}
