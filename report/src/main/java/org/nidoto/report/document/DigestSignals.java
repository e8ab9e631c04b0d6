package org.nidoto.report.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.MeasureEffects.Member;
import org.nidoto.core.review.SignalChange;
import org.nidoto.core.review.SignalChange.ClientLevel;
import org.nidoto.core.review.SignalChange.MonthInside;
import org.nidoto.core.review.SignalChange.MonthOutside;
import org.nidoto.core.review.SignalChange.VerdictGiven;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.DigestWord;
import org.nidoto.report.text.Phrase;

/** What changed in the signals, or, on the first night, which stand. */
final class DigestSignals {
    private static final int DECIMALS = 1;

    private final DigestPage page;
    private final boolean first;

    private DigestSignals(DigestPage page) {
        this.page = page;
        this.first = page.digest().night().last().isEmpty();
    }

    static List<Section> sections(DigestPage page) {
        return List.of(new DigestSignals(page).section());
    }

    private Section section() {
        var signals = page.digest().signals();
        if (signals.isEmpty()) {
            return page.nothing(
                    5, DigestWord.SIGNALS, page.say(first ? DigestWord.SIGNALS_NONE_FIRST : DigestWord.SIGNALS_NONE));
        }
        var table = page.list(
                DigestWord.SIGNALS_TABLE,
                List.of(
                        page.text(Caption.COLUMN_KIND, 12),
                        page.text(DigestWord.COLUMN_SUBJECT, 38),
                        page.text(DigestWord.COLUMN_BEFORE, 14),
                        page.text(DigestWord.COLUMN_NOW, 36)),
                signals,
                this::signal);
        return page.section(
                5,
                DigestWord.SIGNALS,
                List.of(
                        new Paragraph(
                                page.say(first ? DigestWord.SIGNALS_FIRST : DigestWord.SIGNALS_TEXT, signals.size())),
                        table));
    }

    private Row signal(SignalChange signal) {
        if (signal instanceof MonthOutside outside) {
            return monthOutside(outside);
        }
        if (signal instanceof MonthInside inside) {
            return Makeup.row(
                    page.say(DigestWord.KIND_CHART),
                    page.wording().times().yearAndMonth(inside.month()),
                    page.say(DigestWord.MONTH_WAS_OUTSIDE),
                    page.say(DigestWord.MONTH_INSIDE));
        }
        if (signal instanceof VerdictGiven verdict) {
            return Makeup.row(
                    page.say(DigestWord.KIND_VERDICT),
                    verdict.measures().stream().map(this::measure).collect(Collectors.joining(" ")),
                    verdict.before().map(page::say).orElse(page.say(Phrase.DASH)),
                    page.say(verdict.now()));
        }
        var client = (ClientLevel) signal;
        return Makeup.row(
                page.say(DigestWord.KIND_CLIENT),
                page.name(client.client()),
                first ? page.say(Phrase.DASH) : level(client.before()),
                level(client.now()));
    }

    private Row monthOutside(MonthOutside outside) {
        var month = outside.month();
        var limits = month.center();
        return Makeup.row(
                page.say(DigestWord.KIND_CHART),
                page.wording().times().yearAndMonth(month.month()),
                first ? page.say(Phrase.DASH) : page.say(DigestWord.MONTH_WAS_INSIDE),
                page.say(
                        outside.above() ? DigestWord.MONTH_ABOVE : DigestWord.MONTH_BELOW,
                        page.wording().count(month.incidents()),
                        limit(outside.above() ? limits.upper() : limits.lower())));
    }

    private String limit(OptionalDouble limit) {
        return limit.isPresent() ? page.wording().decimal(limit.getAsDouble(), DECIMALS) : page.say(Phrase.DASH);
    }

    private String measure(Member measure) {
        return Makeup.numbered(measure.id().number(), measure.title());
    }

    private String level(Optional<Level> level) {
        return level.map(urgency -> page.say(urgency == Level.RED ? Phrase.LEVEL_RED : Phrase.LEVEL_AMBER))
                .orElse(page.say(DigestWord.NOT_LISTED));
    }
}
