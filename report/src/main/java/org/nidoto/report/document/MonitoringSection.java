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
            long outside =
                    volume.months().stream().filter(month -> month.outside()).count();
            var title = page.say(Phrase.MONTHS_TITLE, outside);
            var values = volume.months().stream()
                    .map(month -> words.yearAndMonth(month.month()) + " " + words.count(month.incidents()))
                    .toList();
            blocks.add(page.figure(
                    title,
                    page.say(Phrase.MONTHS_SUBTITLE),
                    new IncidentsChart(volume.months(), page.review().heading().period(), words),
                    page.describe(title, values),
                    64));
            blocks.add(new Note(page.say(volume.exposure().isPresent() ? Phrase.LIMITS_NOTE : Phrase.NOT_CORRECTED)));
        }
        return new Section("10", page.say(Caption.SECTION_MONITORING), Flow.STARTS_PAGE, blocks);
    }
}
