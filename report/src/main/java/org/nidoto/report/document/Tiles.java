package org.nidoto.report.document;

import java.util.List;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.CauseBreakdown.Row;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.RecurrenceRate.Window;
import org.nidoto.core.metric.ResponseTimes.StageTime;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** The seven headline items of the one-page summary, H1 to H7. */
final class Tiles {
    private final ManagementReview review;
    private final Wording words;

    private Tiles(ManagementReview review, Wording words) {
        this.review = review;
        this.words = words;
    }

    static List<Tile> of(ManagementReview review, Wording words) {
        var tiles = new Tiles(review, words);
        return List.of(
                tiles.incidents(),
                tiles.causes(),
                tiles.resolution(),
                tiles.recurrence(),
                tiles.adoption(),
                tiles.clients(),
                tiles.trust());
    }

    private Tile incidents() {
        var volume = review.volume();
        var style =
                switch (volume.signal()) {
                    case WORSE -> "tile bad";
                    case BETTER -> "tile good";
                    case WITHIN_ORDINARY_VARIATION, UNKNOWN -> "tile";
                };
        return new Tile(
                words.say(Phrase.H1),
                words.count(volume.incidents()),
                words.say(Phrase.UNIT_INCIDENTS, volume.incidents()),
                words.words().aspect(volume.signal(), "direction"),
                List.of(
                        words.say(Phrase.H1_PREVIOUS, volume.previous(), volume.lastYear()),
                        volume.perThousand().value().isEmpty()
                                ? words.say(Phrase.NOT_CORRECTED)
                                : words.say(Phrase.H1_RATE, new RateWording(words).perThousand(volume))),
                style);
    }

    private Tile causes() {
        var pareto = review.causes().occurrence();
        var vital = pareto.rows().stream().filter(Row::vital).toList();
        if (vital.isEmpty()) {
            return none(Phrase.H2, "tile");
        }
        return new Tile(
                words.say(Phrase.H2),
                words.percent(vital.get(vital.size() - 1).cumulative()),
                "",
                pareto.reached() ? "" : words.say(Phrase.PARETO_NOT_REACHED),
                List.of(
                        words.say(Phrase.H2_UNIT, vital.size()),
                        words.say(
                                Phrase.H2_FIRST,
                                words.name(vital.get(0).cause()),
                                vital.get(0).incidents(),
                                pareto.total())),
                "tile");
    }

    private Tile resolution() {
        var ratio = review.responseTimes().resolvedComparedWithBefore();
        boolean faster = ComparisonWording.isAboveOne(ratio);
        boolean slower = ComparisonWording.isBelowOne(ratio);
        var direction = ratio.value().isEmpty()
                ? Phrase.DIRECTION_UNKNOWN
                : faster ? Phrase.DIRECTION_FASTER : slower ? Phrase.DIRECTION_SLOWER : Phrase.DIRECTION_NO_DIFFERENCE;
        var stage = review.responseTimes().fromDetectionTo(Milestone.RESOLVED);
        var median =
                stage.map(StageTime::business).filter(times -> times.n() > 0).map(times -> times.median());
        if (median.isEmpty()) {
            return none(Phrase.H3, "tile last");
        }
        var value = median.get().value().isPresent()
                ? words.business(median.get().value().getAsDouble())
                : words.say(Phrase.NOT_REACHED);
        var eightieth = stage.get().business().eightieth().value();
        return new Tile(
                words.say(Phrase.H3),
                value,
                "",
                words.say(direction),
                List.of(
                        words.say(
                                Phrase.H3_EIGHTIETH,
                                eightieth.isPresent()
                                        ? words.business(eightieth.getAsDouble())
                                        : words.say(Phrase.NOT_REACHED)),
                        attainment()),
                (faster ? "tile good" : slower ? "tile bad" : "tile") + " long last");
    }

    private String attainment() {
        return review.responseTimes().targets().stream()
                .filter(target -> target.milestone() == Milestone.RESOLVED)
                .findFirst()
                .map(target -> words.say(Phrase.H3_TARGET, words.business(target.target()), words.share(target.met())))
                .orElse(words.say(Phrase.H3_NO_TARGET));
    }

    private Tile recurrence() {
        var windows = review.recurrence().byClientAndCause();
        var within90 = window(windows, 90);
        if (within90.n() == 0) {
            return none(Phrase.H4, "tile");
        }
        return new Tile(
                words.say(Phrase.H4),
                words.percent(within90.share()),
                "",
                "",
                List.of(
                        words.say(Phrase.H4_90, within90.of(), within90.n(), words.interval(within90)),
                        words.say(Phrase.H4_180, words.share(window(windows, 180)))),
                "tile");
    }

    private static Proportion window(List<Window> windows, int days) {
        return windows.stream()
                .filter(window -> window.days() == days)
                .findFirst()
                .map(Window::recurred)
                .orElse(new Proportion(0, 0));
    }

    private Tile adoption() {
        var adoption = review.adoption();
        if (adoption.adopted().n() == 0) {
            return none(Phrase.H5, "tile");
        }
        int overdue = adoption.overdue().size();
        return new Tile(
                words.say(Phrase.H5),
                words.percent(adoption.adopted().share()),
                "",
                overdue == 0 ? "" : words.say(Phrase.H5_OVERDUE, overdue),
                List.of(
                        words.say(
                                Phrase.H5_ADOPTED,
                                adoption.adopted().of(),
                                adoption.adopted().n(),
                                words.interval(adoption.adopted())),
                        words.say(Phrase.H5_COVERAGE, words.percent(adoption.coverage()))),
                overdue > 0 ? "tile bad" : "tile");
    }

    private Tile clients() {
        long red = review.clients().stream()
                .filter(client -> client.level() == Level.RED)
                .count();
        long amber = review.clients().size() - red;
        return new Tile(
                words.say(Phrase.H6),
                words.count(red),
                words.say(Phrase.UNIT_CLIENTS, red),
                red == 0 ? "" : words.say(Phrase.H6_RED),
                List.of(
                        words.say(Phrase.H6_AMBER, amber),
                        words.say(
                                Phrase.H6_PROMISES,
                                words.share(review.promises().kept()))),
                (red > 0 ? "tile bad" : "tile") + " last");
    }

    private Tile trust() {
        var quality = review.quality();
        if (quality.completeness().n() == 0) {
            return none(Phrase.H7, "tile whole");
        }
        long violations = quality.orderViolations().stream()
                .mapToLong(check -> check.violated().of())
                .sum();
        return new Tile(
                words.say(Phrase.H7),
                words.percent(quality.completeness().share()),
                words.say(Phrase.H7_UNIT),
                "",
                List.of(words.say(
                        Phrase.H7_DETAIL,
                        violations,
                        quality.futureMilestones(),
                        review.open().total())),
                "tile whole");
    }

    private Tile none(Phrase name, String style) {
        return new Tile(
                words.say(name),
                words.say(Phrase.NOT_COMPUTABLE),
                "",
                "",
                List.of(words.say(Phrase.NO_CASES)),
                style + " long");
    }
}
