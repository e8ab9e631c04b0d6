package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.metric.IncidentVolume;
import org.nidoto.core.metric.IncidentVolume.Month;
import org.nidoto.report.chart.IncidentsChart;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.MonitorWord;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Whether the number of incidents, the time they take and what measures changed are signal or noise. */
final class MonitoringSection {
    private final Composition page;
    private final Wording words;
    private final IncidentVolume volume;

    private MonitoringSection(Composition page) {
        this.page = page;
        this.words = page.wording();
        this.volume = page.review().volume();
    }

    static Section of(Composition page) {
        var section = new MonitoringSection(page);
        var blocks = new ArrayList<Block>();
        blocks.add(new Kept(section.counts()));
        blocks.addAll(SpeedBlocks.of(page, "10.2"));
        blocks.addAll(PhaseBlocks.of(page, "10.3"));
        return new Section("10", page.say(Caption.SECTION_MONITORING), Flow.FOLLOWS, blocks);
    }

    private List<Block> counts() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading("10.1", page.say(MonitorWord.COUNTS)));
        blocks.add(new Paragraph(page.say(volume.signal()) + runs()));
        if (volume.months().stream().anyMatch(month -> month.incidents() > 0)) {
            var title = title();
            var values = volume.months().stream()
                    .map(month -> words.times().yearAndMonth(month.month()) + " " + words.count(month.incidents()))
                    .toList();
            blocks.add(page.figure(
                    title,
                    page.say(
                            isCharted() ? Phrase.MONTHS_SUBTITLE : Phrase.MONTHS_SUBTITLE_PLAIN,
                            words.times()
                                    .months(volume.months().stream()
                                            .map(Month::month)
                                            .toList())),
                    new IncidentsChart(volume.months(), page.review().heading().period(), words),
                    page.describe(title, values),
                    64));
            blocks.add(new Note(page.say(volume.exposure().isPresent() ? Phrase.LIMITS_NOTE : Phrase.NOT_CORRECTED)));
        }
        return blocks;
    }

    private boolean isCharted() {
        return volume.months().stream().anyMatch(month -> month.center().value().isPresent());
    }

    private String title() {
        var outside = volume.months().stream().filter(Month::outside).toList();
        if (!isCharted() || volume.signal() == IncidentVolume.Signal.UNKNOWN) {
            return page.say(Phrase.MONTHS_TITLE_PLAIN);
        }
        return outside.size() == 1
                ? page.say(
                        MonitorWord.ONE_MONTH_TITLE,
                        words.times().yearAndMonth(outside.get(0).month()),
                        outside.get(0).incidents())
                : page.say(Phrase.MONTHS_TITLE, outside.size());
    }

    private String runs() {
        int enough = page.review().rules().choices().charts().runPoints();
        return page.review()
                .experts()
                .chart()
                .runs()
                .filter(runs -> runs.mayBeJudged(enough))
                .map(runs -> words.sentence(page.say(
                        runs.isSignal() ? MonitorWord.RUNS_SIGNAL : MonitorWord.RUNS_NONE,
                        runs.longestRun(),
                        runs.crossings(),
                        runs.useful())))
                .orElse("");
    }
}
