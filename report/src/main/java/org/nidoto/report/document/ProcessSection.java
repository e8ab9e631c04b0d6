package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.GoodOrder.Kept;
import org.nidoto.core.metric.ResponseTimes;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.metric.ResponseTimes.StageTime;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.report.chart.MonthlyTimesChart;
import org.nidoto.report.chart.StageTimesChart;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Column;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** How fast the company responds, stage by stage, and whether in good order. */
final class ProcessSection {
    private final Composition page;
    private final Wording words;
    private final ResponseTimes times;

    private ProcessSection(Composition page) {
        this.page = page;
        this.words = page.wording();
        this.times = page.review().responseTimes();
    }

    static Section of(Composition page) {
        return new ProcessSection(page).compose();
    }

    private Section compose() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Kept(stages()));
        blocks.addAll(stageTable(Caption.TABLE_FROM_DETECTION, times.fromDetection()));
        blocks.add(new Heading("6.2", page.say(Phrase.BETWEEN_STAGES)));
        blocks.add(new Paragraph(page.say(Phrase.BETWEEN_STAGES_TEXT)));
        blocks.addAll(stageTable(Caption.TABLE_BETWEEN_STAGES, times.betweenStages()));
        if (times.datesAlone().n() > 0) {
            blocks.add(new Note(page.say(Phrase.TIMES_NOTE, words.share(times.datesAlone()))));
        }
        blocks.add(new Block.Kept(trend()));
        blocks.add(new Heading("6.4", page.say(Phrase.GOOD_ORDER)));
        blocks.add(new Paragraph(page.say(Phrase.GOOD_ORDER_TEXT)));
        blocks.addAll(rules());
        if (!page.review().order().byDepartment().isEmpty()) {
            blocks.add(rulesByDepartment());
        }
        return new Section("6", page.say(Caption.SECTION_PROCESS), Flow.FOLLOWS, blocks);
    }

    private List<Block> stages() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading("6.1", page.say(Phrase.FROM_DETECTION)));
        blocks.add(new Paragraph(page.say(Phrase.FROM_DETECTION_TEXT)));
        var seen = times.fromDetection().stream()
                .filter(stage -> stage.business().n() > 0)
                .toList();
        if (!seen.isEmpty()) {
            var title = times.fromDetectionTo(Milestone.RESOLVED)
                    .map(stage -> page.say(
                            Phrase.STAGES_TITLE, value(stage.business().median(), words.times()::businessInFull)))
                    .orElse(page.say(Phrase.FROM_DETECTION));
            var values = seen.stream()
                    .map(stage ->
                            words.say(stage.to()) + " " + value(stage.business().median(), words.times()::business))
                    .toList();
            blocks.add(page.figure(
                    title,
                    page.say(Phrase.STAGES_SUBTITLE, page.review().volume().incidents()),
                    new StageTimesChart(seen, words),
                    page.describe(title, values),
                    10 + 8 * seen.size()));
        }
        return blocks;
    }

    /** The stages that some incident has reached, and a sentence that names the others. */
    private List<Block> stageTable(Caption title, List<StageTime> stages) {
        var reached =
                stages.stream().filter(stage -> stage.business().reached() > 0).toList();
        var waiting = stages.stream()
                .filter(stage -> stage.business().reached() == 0)
                .map(stage -> words.say(stage.to()))
                .collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR)));
        var blocks = new ArrayList<Block>();
        if (!reached.isEmpty()) {
            blocks.add(stageRows(title, reached.stream().map(this::stageRow).toList()));
        }
        if (!waiting.isEmpty()) {
            var sentence = page.say(Phrase.STAGES_WAITING, waiting);
            blocks.add(reached.isEmpty() ? new Paragraph(sentence) : new Note(sentence));
        }
        return blocks;
    }

    private Table stageRows(Caption title, List<Block.Row> rows) {
        return page.table(
                page.say(title),
                List.of(
                        page.text(Caption.COLUMN_MILESTONE, 16),
                        page.number(Caption.COLUMN_MEDIAN_BUSINESS, 19),
                        page.number(Caption.COLUMN_EIGHTIETH_BUSINESS, 19),
                        page.number(Caption.COLUMN_MEDIAN_ELAPSED, 14),
                        page.number(Caption.COLUMN_EIGHTIETH_ELAPSED, 14),
                        page.number(Caption.COLUMN_REACHED, 9),
                        page.number(Caption.COLUMN_OPEN, 9)),
                rows);
    }

    private Block.Row stageRow(StageTime stage) {
        return row(List.of(
                new Cell(words.say(stage.to()), ""),
                withInterval(stage.business(), Distribution::median),
                withInterval(stage.business(), Distribution::eightieth),
                new Cell(value(stage.elapsed(), Distribution::median), ""),
                new Cell(value(stage.elapsed(), Distribution::eightieth), ""),
                new Cell(words.count(stage.business().reached()), ""),
                new Cell(words.count(stage.business().open()), "")));
    }

    private Cell withInterval(Distribution times, Function<Distribution, Estimate> which) {
        if (times.n() == 0) {
            return new Cell(page.say(Phrase.DASH), "");
        }
        var estimate = which.apply(times);
        var value = value(estimate, words.times()::business);
        return estimate.lower().isEmpty()
                ? new Cell(value, "")
                : new Cell(
                        value,
                        "",
                        page.say(
                                Phrase.IN_BRACKETS,
                                words.times().businessRange(estimate.lower().getAsDouble(), estimate.upper())));
    }

    private String value(Distribution times, Function<Distribution, Estimate> which) {
        return times.n() == 0 ? page.say(Phrase.DASH) : value(which.apply(times), words.times()::elapsed);
    }

    private String value(Estimate estimate, DoubleFunction<String> wording) {
        return estimate.value().isPresent()
                ? wording.apply(estimate.value().getAsDouble())
                : page.say(Phrase.NOT_REACHED);
    }

    private List<Block> trend() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading("6.3", page.say(Phrase.TREND)));
        blocks.add(new Paragraph(new ComparisonWording(words).resolution(times.resolvedComparedWithBefore())));
        if (times.months().stream()
                .anyMatch(month -> month.toResolution().median().value().isPresent())) {
            var target = Optional.ofNullable(page.review().rules().targets().get(Milestone.RESOLVED));
            var title = new ComparisonWording(words).resolutionTitle(times.resolvedComparedWithBefore());
            var values = times.months().stream()
                    .map(month -> words.times().yearAndMonth(month.month()) + " "
                            + value(month.toResolution().median(), words.times()::business))
                    .toList();
            blocks.add(page.figure(
                    title,
                    page.say(
                            Phrase.TREND_SUBTITLE,
                            words.times()
                                    .months(times.months().stream()
                                            .map(ResponseTimes.MonthlyTime::month)
                                            .toList())),
                    new MonthlyTimesChart(times.months(), target, words),
                    page.describe(title, values),
                    70));
        }
        return blocks;
    }

    private List<Block> rules() {
        var rows = page.review().order().rules().stream()
                .map(rule -> row(ruleName(rule), words.share(rule.kept()), words.interval(rule.kept())))
                .toList();
        return page.computable(
                page.say(Caption.TABLE_RULES),
                List.of(
                        page.text(Caption.COLUMN_RULE, 56),
                        page.number(Caption.COLUMN_KEPT_RULE, 24),
                        page.number(Caption.COLUMN_INTERVAL, 20)),
                rows);
    }

    private Table rulesByDepartment() {
        var rules = page.review().order().rules();
        int each = 76 / Math.max(1, rules.size());
        var columns = new ArrayList<Column>();
        columns.add(page.text(Caption.COLUMN_DEPARTMENT, 100 - each * rules.size()));
        rules.forEach(rule -> columns.add(new Column(ruleName(rule).replace("→ ", "→\n"), each, "number")));
        var rows = page.review().order().byDepartment().stream()
                .map(department -> row(Stream.concat(
                                Stream.of(new Cell(page.name(department.department()), "")),
                                rules.stream().map(rule -> kept(department.rules(), rule)))
                        .toList()))
                .toList();
        return page.table(page.say(Caption.TABLE_RULES_BY_DEPARTMENT), columns, rows);
    }

    private Cell kept(List<Kept> rules, Kept rule) {
        return rules.stream()
                .filter(kept -> kept.first() == rule.first()
                        && kept.then() == rule.then()
                        && kept.kept().n() > 0)
                .findFirst()
                .map(kept -> new Cell(words.share(kept.kept()), kept.kept().of() == 0 ? "alert" : ""))
                .orElse(new Cell(page.say(Phrase.DASH), "muted"));
    }

    private String ruleName(Kept rule) {
        return page.say(Phrase.RULE, words.say(rule.first()), words.say(rule.then()));
    }
}
