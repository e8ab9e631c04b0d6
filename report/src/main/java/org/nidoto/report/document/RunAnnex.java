package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.AnnexWord;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;

/** What the figures were made from and by: program, instants, files with their hashes, configuration. */
final class RunAnnex {
    private static final String SETTING = "setting.";
    private static final Pattern DURATION = Pattern.compile("PT(\\d+H)?(\\d+M)?(\\d+S)?");

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
                            page.text(AnnexWord.COLUMN_FILE, 32),
                            page.text(Caption.COLUMN_KIND, 14),
                            page.text(AnnexWord.COLUMN_SHA256, 54)),
                    provenance.sources().stream()
                            .map(source ->
                                    row(source.name(), page.wording().words().field(source.kind()), source.sha256()))
                            .toList(),
                    "tight"));
        }
        if (!provenance.configuration().isEmpty()) {
            blocks.add(page.whole(
                    page.say(AnnexWord.CONFIGURATION_TABLE),
                    List.of(
                            page.text(AnnexWord.COLUMN_KEY, 29),
                            page.text(Caption.COLUMN_VALUE, 21),
                            page.text(AnnexWord.COLUMN_KEY, 29),
                            page.text(Caption.COLUMN_VALUE, 21)),
                    settings(page, provenance.configuration()),
                    "tight"));
        }
        return new Section("A6", page.say(AnnexWord.RUN), Flow.FOLLOWS, blocks);
    }

    /** Two settings a row, one half of them beside the other. */
    private static List<Row> settings(Composition page, List<Provenance.Setting> settings) {
        int half = (settings.size() + 1) / 2;
        var none = new Provenance.Setting("", "");
        return IntStream.range(0, half)
                .mapToObj(i -> {
                    var left = settings.get(i);
                    var right = half + i < settings.size() ? settings.get(half + i) : none;
                    return row(
                            name(page, left.key()), value(page, left.value()),
                            name(page, right.key()), value(page, right.value()));
                })
                .toList();
    }

    /** What a key is about, with the key beside it; one that we have no words for, nor for what it lies under, stands alone. */
    private static String name(Composition page, String key) {
        for (var part = key; !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf('.')))) {
            var field = SETTING + part;
            var said = page.wording().words().field(field);
            if (!said.equals(field)) {
                return page.say(Phrase.WITH_INTERVAL, said, key);
            }
        }
        return key;
    }

    /** Spans of business time as people say them. */
    private static String value(Composition page, String value) {
        return DURATION.matcher(value).matches() ? page.wording().business(Duration.parse(value)) : value;
    }

    private static List<Row> facts(Composition page, Provenance provenance) {
        var words = page.wording();
        var heading = page.review().heading();
        var rows = new ArrayList<Row>();
        if (!provenance.program().isEmpty()) {
            rows.add(row(page.say(AnnexWord.RUN_PROGRAM), provenance.program()));
        }
        rows.add(row(page.say(AnnexWord.RUN_AS_OF), words.fullInstant(heading.asOf())));
        provenance
                .knownAt()
                .ifPresent(known -> rows.add(row(page.say(AnnexWord.RUN_KNOWN_AT), words.fullInstant(known))));
        rows.add(row(
                page.say(AnnexWord.RUN_EDITION),
                provenance.edition() > 0
                        ? page.say(Phrase.EDITION_NUMBER, provenance.edition())
                        : page.say(Phrase.EDITION_DRAFT)));
        return rows;
    }
}
