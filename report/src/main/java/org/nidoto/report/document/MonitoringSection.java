package org.nidoto.report.document;

import java.util.ArrayList;
import org.nidoto.report.chart.IncidentsChart;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;

/** Whether the number of incidents is signal or noise. */
final class MonitoringSection {
    private MonitoringSection() {}

    static Section of(Composition page) {
        var volume = page.review().volume();
        var words = page.wording();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(page.say(volume.signal())));
        if (volume.months().stream().anyMatch(month -> month.incidents() > 0)) {
            boolean charted = volume.months().stream()
                    .anyMatch(month -> month.center().value().isPresent());
            long outside =
                    volume.months().stream().filter(month -> month.outside()).count();
            var title = charted ? page.say(Phrase.MONTHS_TITLE, outside) : page.say(Phrase.MONTHS_TITLE_PLAIN);
            var values = volume.months().stream()
                    .map(month -> words.yearAndMonth(month.month()) + " " + words.count(month.incidents()))
                    .toList();
            blocks.add(page.figure(
                    title,
                    page.say(
                            charted ? Phrase.MONTHS_SUBTITLE : Phrase.MONTHS_SUBTITLE_PLAIN,
                            words.months(volume.months().stream()
                                    .map(month -> month.month())
                                    .toList())),
                    new IncidentsChart(volume.months(), page.review().heading().period(), words),
                    page.describe(title, values),
                    64));
            blocks.add(new Note(page.say(volume.exposure().isPresent() ? Phrase.LIMITS_NOTE : Phrase.NOT_CORRECTED)));
        }
        return new Section("10", page.say(Caption.SECTION_MONITORING), Flow.FOLLOWS, blocks);
    }
}
