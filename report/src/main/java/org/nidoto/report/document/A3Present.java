package org.nidoto.report.document;

import static org.nidoto.report.document.Makeup.row;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.metric.HeadlineComparison.Headline;
import org.nidoto.core.metric.IncidentVolume.Month;
import org.nidoto.core.metric.ResponseTimes.Attainment;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.report.chart.IncidentsChart;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Remark;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.text.A3Word;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** The sheet's first three steps: the theme and why, the present state, the targets. */
final class A3Present {
    private static final int MONTHS = 8;
    private static final int LONG = 100;

    private final A3Page page;
    private final ManagementReview review;
    private final Wording words;

    A3Present(A3Page page) {
        this.page = page;
        this.review = page.review();
        this.words = page.wording();
    }

    List<Section> steps() {
        return List.of(
                page.step(1, A3Word.THEME, theme()),
                page.step(2, A3Word.PRESENT, present()),
                page.step(3, A3Word.TARGETS, withRoom(targets())));
    }

    private List<Block> withRoom(List<Block> targets) {
        var blocks = new ArrayList<Block>(targets);
        page.byHand(A3Word.TARGETS_BY_HAND).ifPresent(blocks::add);
        return blocks;
    }

    private List<Block> theme() {
        var blocks = new ArrayList<Block>();
        var pareto = review.causes().occurrence();
        var first = pareto.mostFrequent().stream().findFirst();
        var why = new ArrayList<String>();
        first.ifPresent(cause -> why.add(page.say(
                isOver() ? A3Word.WHY_CAUSE : A3Word.WHY_CAUSE_SO_FAR,
                page.name(cause.cause()),
                cause.incidents(),
                cause.previous())));
        var findings =
                new FindingWording(words, isOver(), review.rules().choices().windows());
        review.findings().stream()
                .limit(page.detail().findings())
                .map(findings::of)
                .forEach(sentence -> why.add(between(sentence)));
        var head = first.map(cause -> page.say(
                        pareto.mostFrequent().size() == 1 ? A3Word.THEME_CAUSE : A3Word.THEME_TIED,
                        page.name(cause.cause()),
                        cause.incidents(),
                        pareto.total()))
                .orElseGet(() -> pareto.total() == 0
                        ? page.say(A3Word.THEME_NONE)
                        : page.say(A3Word.THEME_UNKNOWN, pareto.total()));
        blocks.add(new Remark(head, why));
        return blocks;
    }

    private boolean isOver() {
        return review.heading().periodIsOver();
    }

    /** Statement and numbers on one line; languages with blanks between sentences have one here. */
    private String between(Sentence sentence) {
        boolean blanks = !page.say(Phrase.LIST_SEPARATOR).strip().equals(page.say(Phrase.LIST_SEPARATOR));
        return sentence.head() + (blanks ? " " : "") + sentence.text();
    }

    private List<Block> present() {
        var blocks = new ArrayList<Block>();
        var volume = review.volume();
        var months = latest(volume.months());
        if (months.stream().anyMatch(month -> month.incidents() > 0)) {
            var title = page.say(
                    isOver() ? A3Word.MONTHS_TITLE : A3Word.MONTHS_TITLE_SO_FAR,
                    words.times()
                            .quarterOrPeriod(
                                    review.heading().quarter(), review.heading().period()),
                    volume.incidents(),
                    volume.previous(),
                    volume.lastYear());
            boolean charted =
                    months.stream().anyMatch(month -> month.center().value().isPresent());
            var values = months.stream()
                    .map(month -> words.times().yearAndMonth(month.month()) + " " + words.count(month.incidents()))
                    .toList();
            blocks.add(page.figure(
                    title,
                    page.say(
                            charted ? Phrase.MONTHS_SUBTITLE : Phrase.MONTHS_SUBTITLE_PLAIN,
                            words.times()
                                    .months(months.stream()
                                            .map(month -> month.month())
                                            .toList())),
                    new IncidentsChart(months, review.heading().period(), words),
                    page.describe(title, values),
                    page.detail().months()));
        }
        blocks.add(new Paragraph(page.say(volume.signal())));
        blocks.add(figures());
        return blocks;
    }

    /** The last months of all: more would not be legible in the width there is. */
    private static List<Month> latest(List<Month> months) {
        return months.subList(Math.max(0, months.size() - MONTHS), months.size());
    }

    private Block figures() {
        var comparison = review.comparison();
        var rows = new ArrayList<Row>();
        rows.add(row(
                page.say(Phrase.H1),
                words.count(comparison.volume().now()),
                words.count(comparison.volume().before()),
                words.count(comparison.volume().lastYear())));
        rows.add(row(
                page.say(A3Word.RESOLUTION),
                median(comparison.resolution().now()),
                median(comparison.resolution().before()),
                median(comparison.resolution().lastYear())));
        for (var share : comparison.shares()) {
            rows.add(row(List.of(
                    new Cell(page.say(word(share.headline())), ""),
                    cell(share.now()),
                    cell(share.before()),
                    cell(share.lastYear()))));
        }
        return page.list(
                A3Word.NOW_TABLE,
                List.of(
                        page.text(A3Word.COLUMN_ITEM, 31),
                        page.number(A3Word.COLUMN_NOW, 23),
                        page.number(A3Word.COLUMN_BEFORE, 23),
                        page.number(A3Word.COLUMN_LAST_YEAR, 23)),
                rows,
                page.detail().rows() * 3 / 2);
    }

    private static A3Word word(Headline headline) {
        return switch (headline) {
            case FOUND_BY_CLIENT -> A3Word.FOUND_BY_CLIENT;
            case FOUND_OUTSIDE -> A3Word.FOUND_OUTSIDE;
            case REPORTED_BEFORE_APOLOGY -> A3Word.REPORTED_BEFORE_APOLOGY;
            case REPLIED_IN_TIME -> A3Word.REPLIED_IN_TIME;
            case HEARD_BEFORE_PROPOSAL -> A3Word.HEARD_BEFORE_PROPOSAL;
            case PROMISES_KEPT -> A3Word.PROMISES_KEPT;
            case RESOLVED_IN_TIME -> A3Word.RESOLVED_IN_TIME;
        };
    }

    /** A share; where its numbers are long they stand below it. */
    private Cell cell(Proportion share) {
        return share.n() < LONG
                ? new Cell(brief(share), "")
                : new Cell(words.percent(share.share()), "", words.count(share.of()) + "/" + words.count(share.n()));
    }

    private String brief(Proportion share) {
        return share.n() == 0 ? page.say(Phrase.DASH) : words.share(share);
    }

    private String median(Distribution times) {
        if (times.reached() + times.open() == 0) {
            return page.say(Phrase.DASH);
        }
        var median = times.median().value();
        return median.isPresent() ? words.times().business(median.getAsDouble()) : page.say(Phrase.NOT_REACHED);
    }

    private List<Block> targets() {
        var targets = review.responseTimes().targets();
        if (targets.isEmpty()) {
            return List.of(new Paragraph(page.say(Phrase.TARGETS_NONE)));
        }
        return List.of(page.list(
                A3Word.TARGETS_TABLE,
                List.of(
                        page.text(Caption.COLUMN_MILESTONE, 28),
                        page.number(Caption.COLUMN_TARGET, 24),
                        page.date(A3Word.COLUMN_MET, 26),
                        page.number(A3Word.COLUMN_NOT_MET, 22)),
                targets.stream().map(this::target).toList()));
    }

    private Row target(Attainment target) {
        int missed = target.late() + target.overdue();
        return row(List.of(
                new Cell(page.say(target.milestone()), ""),
                new Cell(words.times().business(target.target()), ""),
                cell(target.met()),
                new Cell(words.count(missed), missed > 0 ? "alert" : "")));
    }
}
