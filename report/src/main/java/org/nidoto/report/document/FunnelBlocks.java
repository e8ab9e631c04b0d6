package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.nidoto.core.metric.ClientFunnel;
import org.nidoto.core.metric.ClientFunnel.Row;
import org.nidoto.core.statistics.Funnel.Signal;
import org.nidoto.report.chart.FunnelChart;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.text.CareWord;

/** Clients against what their volume of work explains. */
final class FunnelBlocks {
    private static final int MILLIMETRES = 74;

    private final Composition page;
    private final ClientFunnel funnel;

    private FunnelBlocks(Composition page) {
        this.page = page;
        this.funnel = page.review().experts().funnel();
    }

    /** A sentence alone where volumes by client are not known. */
    static List<Block> of(Composition page, String number) {
        return page.review().experts().funnel().pooled().isEmpty()
                ? List.of(page.nothing(number, page.say(CareWord.FUNNEL), page.say(CareWord.FUNNEL_UNKNOWN)))
                : List.of(new Kept(new FunnelBlocks(page).compose(number)));
    }

    private List<Block> compose(String number) {
        var words = page.wording();
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(number, page.say(CareWord.FUNNEL)));
        var text = new StringBuilder(page.say(CareWord.FUNNEL_TEXT));
        if (funnel.overdispersed()) {
            text.append(words.sentence(page.say(
                    CareWord.FUNNEL_WIDE, words.decimal(funnel.dispersion().orElse(1), 1))));
        }
        blocks.add(new Paragraph(text.toString()));
        int incidents = funnel.rows().stream().mapToInt(Row::incidents).sum();
        blocks.add(page.figure(
                title(),
                page.say(
                        CareWord.FUNNEL_SUBTITLE,
                        funnel.rows().size(),
                        words.count(incidents),
                        page.review().rules().choices().spans().clients()),
                new FunnelChart(funnel, words),
                page.describe(title(), outside()),
                MILLIMETRES));
        return blocks;
    }

    private String title() {
        long high = count(FunnelBlocks::isHigh);
        long low = count(FunnelBlocks::isLow);
        if (high > 0) {
            return page.say(CareWord.FUNNEL_TITLE_HIGH, high);
        }
        return low > 0 ? page.say(CareWord.FUNNEL_TITLE_LOW, low) : page.say(CareWord.FUNNEL_TITLE_NONE);
    }

    private List<String> outside() {
        return funnel.rows().stream()
                .filter(row -> row.signal() != Signal.NONE)
                .map(row -> page.say(CareWord.FUNNEL_VALUE, page.name(row.client()), row.incidents()))
                .toList();
    }

    private long count(Predicate<Signal> side) {
        return funnel.rows().stream().map(Row::signal).filter(side).count();
    }

    private static boolean isHigh(Signal signal) {
        return signal == Signal.ALARM_HIGH || signal == Signal.ALERT_HIGH;
    }

    private static boolean isLow(Signal signal) {
        return signal == Signal.ALARM_LOW || signal == Signal.ALERT_LOW;
    }
}
