package org.nidoto.report.document;

import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.HouseChoices;
import org.nidoto.core.review.Finding;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/**
 * Words the summary's findings.
 *
 * @param periodIsOver whether the period was over at the as-of instant; counts of one that was not are only so far
 * @param windows the days within which something counts as recent
 */
record FindingWording(Wording wording, boolean periodIsOver, HouseChoices.Windows windows) {
    private static final int MOST_LETTERS = 20;

    Sentence of(Finding finding) {
        if (finding instanceof Finding.Incidents incidents) {
            return new Sentence(
                    wording.words().aspect(incidents.signal(), "finding"),
                    wording.say(
                            periodIsOver ? Phrase.FINDING_INCIDENTS : Phrase.FINDING_INCIDENTS_SO_FAR,
                            incidents.now(),
                            incidents.previous()));
        }
        if (finding instanceof Finding.TooFew few) {
            return few.incidents() == 0
                    ? new Sentence(
                            wording.say(Phrase.FINDING_NONE_HEAD), wording.say(Phrase.FINDING_NONE, few.enough()))
                    : new Sentence(
                            wording.say(Phrase.FINDING_TOO_FEW_HEAD),
                            wording.say(Phrase.FINDING_TOO_FEW, few.incidents(), few.enough()));
        }
        if (finding instanceof Finding.VitalFew few) {
            return new Sentence(
                    wording.say(Phrase.FINDING_VITAL_HEAD, few.causes(), wording.percent(few.share())),
                    few.first()
                            .map(first -> wording.say(Phrase.FINDING_VITAL, brief(first), few.total()))
                            .orElse(wording.say(Phrase.FINDING_VITAL_NO_FIRST, few.total())));
        }
        if (finding instanceof Finding.OneLargeLoss loss) {
            return new Sentence(
                    wording.say(Phrase.FINDING_LOSS_HEAD),
                    wording.say(Phrase.FINDING_LOSS, loss.title(), wording.percent(loss.share())));
        }
        if (finding instanceof Finding.Resolution resolution) {
            return resolution(resolution);
        }
        if (finding instanceof Finding.Recurrences recurrences) {
            return new Sentence(
                    wording.say(
                            Phrase.FINDING_RECURRENCES_HEAD,
                            recurrences.within().of(),
                            recurrences.within().n(),
                            recurrences.days()),
                    recurrences
                            .mostRecurring()
                            .map(most -> wording.say(Phrase.FINDING_RECURRENCES, brief(most)))
                            .orElse(wording.say(
                                    Phrase.FINDING_RECURRENCES_SHARE, wording.interval(recurrences.within()))));
        }
        if (finding instanceof Finding.Spread spread) {
            return new Sentence(
                    wording.say(Phrase.FINDING_SPREAD_HEAD, wording.share(spread.adopted())),
                    spread.coverage().isPresent()
                            ? wording.say(
                                    Phrase.FINDING_SPREAD,
                                    wording.percent(spread.coverage()),
                                    spread.overdue(),
                                    spread.notConsidered())
                            : wording.say(Phrase.FINDING_SPREAD_NO_VOLUME, spread.overdue(), spread.notConsidered()));
        }
        if (finding instanceof Finding.Effects effects) {
            return EffectWording.finding(wording, effects);
        }
        if (finding instanceof Finding.ClientAtRisk risk) {
            return client(risk);
        }
        if (finding instanceof Finding.OrderBroken broken) {
            return new Sentence(
                    wording.say(Phrase.FINDING_ORDER_HEAD, brief(broken.department())),
                    wording.say(Phrase.FINDING_ORDER, wording.share(broken.reportedBeforeApology())));
        }
        var incomplete = (Finding.Incomplete) finding;
        return new Sentence(
                wording.say(Phrase.FINDING_INCOMPLETE_HEAD),
                wording.say(
                        Phrase.FINDING_INCOMPLETE,
                        wording.share(incomplete.completeness()),
                        wording.percent(incomplete.enough())));
    }

    private Sentence resolution(Finding.Resolution resolution) {
        var head = resolution.faster()
                ? Phrase.RESOLUTION_FASTER
                : resolution.slower()
                        ? Phrase.RESOLUTION_SLOWER
                        : resolution.ratio().value().isPresent()
                                ? Phrase.RESOLUTION_NO_DIFFERENCE
                                : Phrase.RESOLUTION_NOT_COMPARABLE;
        var median = resolution.medianMinutes().value();
        return new Sentence(
                wording.say(head),
                median.isPresent()
                        ? wording.say(Phrase.FINDING_RESOLUTION, wording.times().businessInFull(median.getAsDouble()))
                        : wording.say(Phrase.FINDING_NOT_HALF));
    }

    private Sentence client(Finding.ClientAtRisk risk) {
        var concern = risk.concern();
        var head = concern.level() == Level.RED ? Phrase.FINDING_CLIENT_RED : Phrase.FINDING_CLIENT_AMBER;
        var facts = new FactWording(wording, windows).of(concern.facts());
        return new Sentence(
                wording.say(head, brief(concern.client())),
                risk.others() == 0
                        ? wording.say(Phrase.FINDING_CLIENT, facts)
                        : wording.say(Phrase.FINDING_CLIENT_OTHERS, facts, risk.others()));
    }

    private String brief(Label label) {
        return Makeup.brief(wording.name(label), MOST_LETTERS);
    }
}
