package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nidoto.core.incident.Label;
import org.nidoto.core.review.ClientReport.Case;
import org.nidoto.core.review.PlainCause;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Pair;
import org.nidoto.report.document.Block.Pairs;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.text.ClientWord;
import org.nidoto.report.text.Phrase;

/** Why a client's incidents happened and reached it: the first told one by one, the others in a table by cause. */
final class ClientCauses {
    private static final int MOST_IN_DETAIL = 10;
    private static final int MOST_ROWS = 20;
    private static final int MOST_NUMBERS = 4;
    private static final int MOST_LINES = 3;
    private static final int MOST_LETTERS = 60;

    private final List<Case> cases;
    private final SheetPage page;

    ClientCauses(List<Case> cases, SheetPage page) {
        this.cases = cases;
        this.page = page;
    }

    private record Told(String occurrence, String escape) {}

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(page.say(ClientWord.CAUSES_TEXT)));
        for (var incident : cases.subList(0, Math.min(MOST_IN_DETAIL, cases.size()))) {
            blocks.add(new Kept(List.of(heading(incident), new Pairs(inDetail(incident.cause()), false))));
        }
        if (cases.size() > MOST_IN_DETAIL) {
            blocks.add(byCause(cases.subList(MOST_IN_DETAIL, cases.size())));
        }
        return blocks;
    }

    private List<Pair> inDetail(PlainCause cause) {
        var told = told(cause);
        var pairs = new ArrayList<Pair>();
        pairs.add(new Pair(page.say(ClientWord.OCCURRENCE), told.occurrence()));
        pairs.add(new Pair(page.say(ClientWord.ESCAPE), told.escape()));
        cause.text().ifPresent(text -> pairs.add(new Pair(page.say(ClientWord.WORDS), text)));
        return pairs;
    }

    private Told told(PlainCause cause) {
        var occurrence = told(cause.occurrence());
        boolean isProvisional = cause.occurrence().isPresent() && cause.provisional();
        return new Told(
                isProvisional ? page.say(ClientWord.PROVISIONAL, occurrence) : occurrence, told(cause.escape()));
    }

    private String told(Optional<Label> cause) {
        return cause.map(page::name).orElse(page.say(ClientWord.ANALYSING));
    }

    private static Heading heading(Case incident) {
        var number = incident.id().number();
        return new Heading(number, incident.title().equals(number) ? "" : Makeup.brief(incident.title(), MOST_LETTERS));
    }

    private Table byCause(List<Case> others) {
        var numbers = new LinkedHashMap<Told, List<String>>();
        others.forEach(incident -> numbers.computeIfAbsent(told(incident.cause()), told -> new ArrayList<>())
                .add(incident.id().number()));
        var columns = List.of(
                page.text(ClientWord.OCCURRENCE, 38),
                page.text(ClientWord.ESCAPE, 38),
                page.text(ClientWord.COLUMN_CASES, 24));
        var rows = new ArrayList<Row>();
        numbers.forEach((told, of) -> rows.add(Makeup.cut(
                Composition.row(List.of(
                        new Cell(told.occurrence(), ""), new Cell(told.escape(), ""), new Cell(joined(of), ""))),
                columns,
                MOST_LINES)));
        var title = page.say(ClientWord.CAUSES_OTHERS);
        int more = rows.size() - MOST_ROWS;
        return page.table(
                more > 0 ? page.say(Phrase.TABLE_MORE, title, more) : title,
                columns,
                rows.stream().limit(MOST_ROWS).toList());
    }

    private String joined(List<String> numbers) {
        var first = numbers.stream().limit(MOST_NUMBERS).collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR)));
        int more = numbers.size() - MOST_NUMBERS;
        return more > 0 ? page.say(Phrase.SO_MANY_MORE, first, more) : first;
    }
}
