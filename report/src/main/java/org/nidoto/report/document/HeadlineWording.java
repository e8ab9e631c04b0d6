package org.nidoto.report.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.RecurrenceRate.Window;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Verdict;
import org.nidoto.report.text.AnnexWord;
import org.nidoto.report.text.CareWord;
import org.nidoto.report.text.CauseWord;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** A review's figures, each worded as it is printed, so that two editions can be held against each other. */
record HeadlineWording(Wording words) {
    /** The figures by name, in the order of the sections. */
    Map<String, String> of(ManagementReview review) {
        var figures = new LinkedHashMap<String, String>();
        volume(figures, review);
        clients(figures, review);
        speed(figures, review);
        causes(figures, review);
        prevention(figures, review);
        figures.put(words.say(AnnexWord.FIGURE_OPEN), words.count(review.open().total()));
        figures.put(words.say(Phrase.H7), words.share(review.quality().completeness()));
        return figures;
    }

    private void volume(Map<String, String> figures, ManagementReview review) {
        var volume = review.volume();
        figures.put(words.say(Phrase.COUNT_NOW), words.count(volume.incidents()));
        figures.put(words.say(Phrase.COUNT_PREVIOUS), words.count(volume.previous()));
        figures.put(words.say(Phrase.COUNT_LAST_YEAR), words.count(volume.lastYear()));
        figures.put(words.say(Phrase.COUNT_CANCELLED), words.count(volume.cancelled()));
        figures.put(words.say(Phrase.COUNT_PER_THOUSAND), new RateWording(words).perThousand(volume));
        figures.put(words.say(Phrase.FOUND_BY_CLIENT), words.share(volume.foundByClient()));
        figures.put(words.say(Phrase.FOUND_OUTSIDE), words.share(volume.foundOutside()));
    }

    private void clients(Map<String, String> figures, ManagementReview review) {
        long red = review.clients().stream()
                .filter(client -> client.level() == Level.RED)
                .count();
        figures.put(words.say(AnnexWord.FIGURE_RED), words.count(red));
        figures.put(words.say(Phrase.PROMISES), words.share(review.promises().kept()));
        figures.put(
                words.say(CareWord.APOLOGISED),
                words.share(review.steps().apology().apologised()));
        figures.put(
                words.say(AnnexWord.FIGURE_DECISIONS),
                words.share(review.followUp().doneInTime()));
    }

    private void speed(Map<String, String> figures, ManagementReview review) {
        var times = review.responseTimes();
        times.fromDetectionTo(Milestone.RESOLVED).ifPresent(stage -> {
            var name = words.say(Milestone.RESOLVED);
            figures.put(
                    name + " " + words.say(Phrase.MEDIAN),
                    time(stage.business(), stage.business().median()));
            figures.put(
                    name + " " + words.say(Phrase.EIGHTIETH),
                    time(stage.business(), stage.business().eightieth()));
        });
        times.targets()
                .forEach(target -> figures.put(
                        words.say(
                                Phrase.H3_TARGET,
                                words.times().business(target.target()),
                                words.say(target.milestone())),
                        words.share(target.met())));
        review.order()
                .rules()
                .forEach(rule -> figures.put(
                        words.say(Phrase.RULE, words.say(rule.first()), words.say(rule.then())),
                        words.share(rule.kept())));
    }

    private String time(Distribution times, Estimate estimate) {
        if (times.n() == 0) {
            return words.say(Phrase.DASH);
        }
        return estimate.value().isPresent()
                ? words.times().business(estimate.value().getAsDouble())
                : words.say(Phrase.NOT_REACHED);
    }

    private void causes(Map<String, String> figures, ManagementReview review) {
        var causes = review.causes();
        causes.occurrence().rows().stream()
                .findFirst()
                .ifPresent(first -> figures.put(
                        words.say(Phrase.OCCURRENCE_CAUSES),
                        words.say(CauseWord.DIAGRAM_VALUE, words.cause(first), first.incidents())));
        figures.put(words.say(Phrase.PERSON_BLAMING), words.share(causes.personBlaming()));
        figures.put(words.say(Phrase.PROVISIONAL), words.share(causes.provisional()));
        figures.put(words.say(Phrase.LOSS_TOTAL), words.amount(causes.loss().total()));
    }

    private void prevention(Map<String, String> figures, ManagementReview review) {
        review.recurrence().byClientAndCause().forEach(window -> put(figures, Phrase.VIEW_CLIENT, window));
        review.recurrence().byDepartmentAndCause().forEach(window -> put(figures, Phrase.VIEW_DEPARTMENT, window));
        for (var verdict : Verdict.values()) {
            figures.put(
                    words.say(Phrase.WITH_INTERVAL, words.say(Phrase.MEASURES), words.say(verdict)),
                    words.count(review.effects().count(verdict)));
        }
        figures.put(words.say(Phrase.H5), words.share(review.adoption().adopted()));
        figures.put(
                words.say(Phrase.OVERDUE),
                words.count(review.adoption().overdue().size()));
    }

    private void put(Map<String, String> figures, Phrase view, Window window) {
        figures.put(
                words.say(Phrase.RECURRENCE_RATES) + " " + words.say(view) + " "
                        + words.say(Phrase.WITHIN_DAYS, window.days()),
                words.share(window.recurred()));
    }
}
