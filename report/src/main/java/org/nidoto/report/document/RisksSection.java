package org.nidoto.report.document;

import java.util.List;
import org.nidoto.report.chart.CountsChart;
import org.nidoto.report.chart.CountsChart.Bar;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Space;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.MeetingWord;
import org.nidoto.report.text.Phrase;

/** How strong the actions on risks are: measures that change the work itself, or ask people to take care. */
final class RisksSection {
    private static final int MILLIMETRES = 44;
    private static final int REMARKS_MILLIMETRES = 18;

    private RisksSection() {}

    static Section of(Composition page) {
        var strength = page.review().steps().prevention();
        var words = page.wording();
        var space = new Space(page.say(MeetingWord.REMARKS), REMARKS_MILLIMETRES);
        if (strength.strong().n() == 0) {
            return section(page, List.of(new Paragraph(page.say(Phrase.MEASURES_NONE)), space));
        }
        var title = page.say(MeetingWord.STRENGTH_TITLE, words.share(strength.strong()));
        var bars = strength.byType().stream()
                .map(type -> new Bar(
                        page.say(type.type()), type.measures(), type.type().strong()))
                .toList();
        var values = bars.stream()
                .map(bar -> page.say(MeetingWord.STRENGTH_VALUE, bar.name(), bar.count()))
                .toList();
        return section(
                page,
                List.of(
                        page.figure(
                                title,
                                page.say(
                                        MeetingWord.STRENGTH_SUBTITLE,
                                        strength.strong().n()),
                                new CountsChart(bars, words),
                                page.describe(title, values),
                                MILLIMETRES),
                        new Note(page.say(MeetingWord.STRENGTH_NOTE)),
                        space));
    }

    private static Section section(Composition page, List<Block> blocks) {
        return new Section("14", page.say(Caption.SECTION_RISKS), Flow.FOLLOWS_WHOLE, blocks);
    }
}
