package org.nidoto.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.nidoto.core.metric.IncidentVolume.Month;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.SheetHead;
import org.nidoto.report.text.SheetName;
import org.nidoto.report.text.Wording;

/** How many incidents there were, and what else is one figure for the whole period. */
record VolumeSheets(ManagementReview review, Wording words) {
    Sheet figures() {
        return new Columns<Figure>(SheetName.FIGURES, words)
                .text(Caption.COLUMN_ITEM, figure -> words.say(figure.item()))
                .text(
                        SheetHead.UNIT,
                        figure -> words.say(figure.unit(), words.imprint().currency()))
                .number(
                        Caption.COLUMN_VALUE,
                        Figure::format,
                        figure -> figure.estimate().value(),
                        Phrase.NOT_COMPUTABLE)
                .number(
                        SheetHead.LOWER,
                        Figure::format,
                        figure -> figure.estimate().lower(),
                        Phrase.DASH)
                .number(
                        SheetHead.UPPER,
                        Figure::format,
                        figure -> figure.estimate().upper(),
                        Phrase.DASH)
                .number(SheetHead.OF, figure -> Format.COUNT, Figure::of, Phrase.DASH)
                .number(SheetHead.N, figure -> Format.COUNT, Figure::n, Phrase.DASH)
                .of(all());
    }

    private List<Figure> all() {
        var volume = review.volume();
        var causes = review.causes();
        var all = new ArrayList<Figure>();
        all.add(incidents(Phrase.COUNT_NOW, volume.incidents()));
        all.add(incidents(Phrase.COUNT_PREVIOUS, volume.previous()));
        all.add(incidents(Phrase.COUNT_LAST_YEAR, volume.lastYear()));
        all.add(incidents(Phrase.COUNT_CANCELLED, volume.cancelled()));
        all.add(Figure.count(
                SheetHead.WORK,
                SheetHead.UNIT_WORK,
                volume.exposure().stream().mapToDouble(work -> work).findFirst()));
        all.add(Figure.estimate(
                SheetHead.PER_THOUSAND, SheetHead.UNIT_PER_THOUSAND, Format.HUNDREDTHS, volume.perThousand()));
        all.add(Figure.estimate(
                volume.exposure().isPresent() ? SheetHead.CHANGE : SheetHead.CHANGE_PER_DAY,
                SheetHead.UNIT_TIMES,
                Format.HUNDREDTHS,
                volume.change()));
        all.add(Figure.share(SheetHead.FOUND_BY_CLIENT, SheetHead.UNIT_SHARE, volume.foundByClient()));
        all.add(Figure.share(SheetHead.FOUND_OUTSIDE, SheetHead.UNIT_SHARE, volume.foundOutside()));
        all.add(Figure.share(Phrase.PERSON_BLAMING, SheetHead.UNIT_SHARE, causes.personBlaming()));
        all.add(Figure.share(Phrase.PROVISIONAL, SheetHead.UNIT_SHARE, causes.provisional()));
        all.add(Figure.share(
                Phrase.LOSS_KNOWN, SheetHead.UNIT_SHARE, causes.loss().known()));
        all.add(Figure.count(Phrase.LOSS_TOTAL, SheetHead.UNIT_MONEY, loss()));
        all.add(Figure.estimate(
                SheetHead.FASTER,
                SheetHead.UNIT_TIMES,
                Format.HUNDREDTHS,
                review.responseTimes().resolvedComparedWithBefore()));
        all.add(Figure.share(
                Phrase.PROMISES, SheetHead.UNIT_SHARE, review.promises().kept()));
        all.add(Figure.share(Phrase.H5, SheetHead.UNIT_SHARE, review.adoption().adopted()));
        all.add(Figure.share(Phrase.H7, SheetHead.UNIT_SHARE, review.quality().completeness()));
        return all;
    }

    private OptionalDouble loss() {
        var loss = review.causes().loss();
        return loss.known().of() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(loss.total().doubleValue());
    }

    private static Figure incidents(Phrase item, int count) {
        return Figure.count(item, SheetHead.UNIT_INCIDENTS, OptionalDouble.of(count));
    }

    Sheet months() {
        var period = review.heading().period();
        return new Columns<Month>(SheetName.MONTHS, words)
                .month(SheetHead.MONTH_DETECTED, Month::month)
                .mark(
                        SheetHead.IN_PERIOD,
                        month -> !month.month().atEndOfMonth().isBefore(period.from())
                                && !month.month().atDay(1).isAfter(period.to()))
                .count(SheetHead.INCIDENTS, Month::incidents)
                .number(SheetHead.CENTRE, Format.TENTHS, month -> month.center().value())
                .number(
                        SheetHead.LOWER_LIMIT,
                        Format.TENTHS,
                        month -> month.center().lower())
                .number(
                        SheetHead.UPPER_LIMIT,
                        Format.TENTHS,
                        month -> month.center().upper())
                .mark(SheetHead.OUTSIDE, Month::outside)
                .of(review.volume().months());
    }
}
