package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.ClientConcern.Level;
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
                new CausesTile(review, words).tile(tiles.none(Phrase.H2, "tile")),
                tiles.resolution(),
                tiles.recurrence(),
                new EffectsTile(review, words).tile(tiles.none(Phrase.H5, "tile")),
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
                ? words.times().business(median.get().value().getAsDouble())
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
                                        ? words.times().business(eightieth.getAsDouble())
                                        : words.say(Phrase.NOT_REACHED)),
                        attainment()),
                (faster ? "tile good" : slower ? "tile bad" : "tile") + " long last");
    }

    private String attainment() {
        return review.responseTimes().targets().stream()
                .filter(target -> target.milestone() == Milestone.RESOLVED)
                .findFirst()
                .map(target ->
                        words.say(Phrase.H3_TARGET, words.times().business(target.target()), words.share(target.met())))
                .orElse(words.say(Phrase.H3_NO_TARGET));
    }

    private Tile recurrence() {
        var windows = review.recurrence().byClientAndCause();
        int days = review.rules().choices().windows().headline();
        var name = words.say(Phrase.H4, days);
        var headline = windows.stream()
                .filter(window -> window.days() == days && window.recurred().n() > 0)
                .findFirst();
        if (headline.isEmpty()) {
            return none(name, "tile");
        }
        var recurred = headline.get().recurred();
        var details = new ArrayList<String>();
        details.add(words.say(Phrase.H4_90, recurred.of(), recurred.n(), words.interval(recurred)));
        windows.stream()
                .filter(window -> window.days() > days)
                .findFirst()
                .ifPresent(next -> details.add(words.say(Phrase.H4_180, next.days(), words.share(next.recurred()))));
        return new Tile(name, words.percent(recurred.share()), "", "", details, "tile");
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
                                words.share(review.promises().kept())),
                        words.say(Phrase.H6_SILENCE, silence())),
                (red > 0 ? "tile bad" : "tile") + " last");
    }

    private String silence() {
        var current = review.steps().silences().clients().stream()
                .flatMapToLong(client -> client.current().stream())
                .max();
        return current.isPresent() ? words.times().business((double) current.getAsLong()) : words.say(Phrase.NONE);
    }

    private Tile trust() {
        var quality = review.quality();
        if (quality.completeness().n() == 0) {
            return none(Phrase.H7, "tile whole");
        }
        double complete = quality.completeness().share().orElse(0);
        boolean trusted = complete >= review.rules().choices().trustedCompleteness();
        long violations = quality.orderViolations().stream()
                .mapToLong(check -> check.violated().of())
                .sum();
        return new Tile(
                words.say(Phrase.H7),
                words.percent(quality.completeness().share()),
                words.say(Phrase.H7_UNIT),
                trusted ? "" : words.say(Phrase.H7_REFERENCE, words.percent(1 - complete)),
                List.of(words.say(
                        Phrase.H7_DETAIL,
                        violations,
                        quality.futureMilestones(),
                        words.share(new Proportion(
                                review.open().ofPeriod(), review.volume().incidents())),
                        review.open().total())),
                trusted ? "tile whole" : "tile whole bad");
    }

    private Tile none(Phrase name, String style) {
        return none(words.say(name), style);
    }

    private Tile none(String name, String style) {
        return new Tile(
                name, words.say(Phrase.NOT_COMPUTABLE), "", "", List.of(words.say(Phrase.NO_CASES)), style + " long");
    }
}
