package org.nidoto.core.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.core.metric.CauseBreakdown.Pareto;
import org.nidoto.core.metric.CauseBreakdown.Row;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.GoodOrder.DepartmentKept;
import org.nidoto.core.metric.HouseChoices;
import org.nidoto.core.metric.IncidentVolume.Signal;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.RankCertainty;
import org.nidoto.core.statistics.Verdict;

/**
 * Which sentences a review's numbers support. How many incidents there were is always said, that they are few where they are, and that the data is incomplete where it is; of
 * the others as many as five sentences hold, unless chosen otherwise, by weight. House rules.
 */
final class Findings {
    private final ManagementReview review;
    private final List<Weighed> found = new ArrayList<>();

    private Findings(ManagementReview review) {
        this.review = review;
    }

    /** How much a finding weighs with management, the weightiest first. */
    private enum Weight {
        INCIDENTS_WORSE,
        CLIENT_IN_DANGER,
        DATA_INCOMPLETE,
        SLOWER,
        CAME_BACK,
        MEASURE_WORSE,
        NOT_SPREAD,
        OUT_OF_ORDER,
        CAUSES,
        MEASURE_WORKS,
        INCIDENTS,
        TOO_FEW,
        FASTER,
        CLIENT_TO_WATCH,
        ONE_LOSS,
        SPEED,
        EFFECTS_UNDECIDED
    }

    private record Weighed(Weight weight, Finding finding) {
        boolean isAlwaysSaid() {
            return finding instanceof Finding.Incidents
                    || finding instanceof Finding.TooFew
                    || finding instanceof Finding.Incomplete;
        }
    }

    static List<Finding> of(ManagementReview review) {
        var findings = new Findings(review);
        findings.incidents();
        findings.tooFew();
        findings.client();
        findings.incomplete();
        findings.resolution();
        findings.recurrences();
        findings.spread();
        findings.effects();
        findings.order();
        findings.causes();
        findings.loss();
        return findings.weightiest();
    }

    private List<Finding> weightiest() {
        var always = found.stream().filter(Weighed::isAlwaysSaid).toList();
        var chosen = new ArrayList<>(always);
        found.stream()
                .filter(weighed -> !weighed.isAlwaysSaid())
                .sorted(Comparator.comparing(Weighed::weight))
                .limit(choices().summary().findings() - always.size())
                .forEach(chosen::add);
        chosen.sort(Comparator.comparing(Weighed::weight));
        return chosen.stream().map(Weighed::finding).toList();
    }

    private HouseChoices choices() {
        return review.rules().choices();
    }

    private void say(Weight weight, Finding finding) {
        found.add(new Weighed(weight, finding));
    }

    private void incidents() {
        var volume = review.volume();
        say(
                volume.signal() == Signal.WORSE ? Weight.INCIDENTS_WORSE : Weight.INCIDENTS,
                new Finding.Incidents(volume.incidents(), volume.previous(), volume.signal()));
    }

    /** Below the number from which periods are compared, since chance alone could make most of what such figures show. */
    private void tooFew() {
        int incidents = review.volume().incidents();
        int enough = choices().minimums().compare();
        if (incidents < enough) {
            say(Weight.TOO_FEW, new Finding.TooFew(incidents, enough));
        }
    }

    private void client() {
        review.clients().stream().findFirst().ifPresent(first -> {
            int alike = (int) review.clients().stream()
                    .filter(concern -> concern.level() == first.level())
                    .count();
            say(
                    first.level() == Level.RED ? Weight.CLIENT_IN_DANGER : Weight.CLIENT_TO_WATCH,
                    new Finding.ClientAtRisk(first, alike - 1));
        });
    }

    private void incomplete() {
        var completeness = review.quality().completeness();
        if (completeness.share().orElse(1) < choices().trustedCompleteness()) {
            say(
                    Weight.DATA_INCOMPLETE,
                    new Finding.Incomplete(completeness, choices().trustedCompleteness()));
        }
    }

    private void resolution() {
        var times = review.responseTimes();
        times.fromDetectionTo(Milestone.RESOLVED)
                .filter(stage -> stage.business().n() > 0)
                .ifPresent(stage -> {
                    var ratio = times.resolvedComparedWithBefore();
                    boolean faster = ratio.lower().orElse(0) > 1;
                    boolean slower = ratio.upper().orElse(1) < 1;
                    say(
                            slower ? Weight.SLOWER : faster ? Weight.FASTER : Weight.SPEED,
                            new Finding.Resolution(stage.business().median(), ratio, faster, slower));
                });
    }

    private void recurrences() {
        review.recurrence().byClientAndCause().stream()
                .filter(window -> window.days() == choices().windows().headline())
                .filter(window -> window.recurred().of() > 0)
                .forEach(window -> say(
                        Weight.CAME_BACK,
                        new Finding.Recurrences(
                                window.days(),
                                window.recurred(),
                                review.recurrence().recurred().mostOften())));
    }

    private void spread() {
        var adoption = review.adoption();
        int notConsidered = (int) adoption.measures().stream()
                .flatMap(measure -> measure.cells().values().stream())
                .filter(state -> state == State.NOT_CONSIDERED)
                .count();
        if (notConsidered > 0 || !adoption.overdue().isEmpty()) {
            say(
                    Weight.NOT_SPREAD,
                    new Finding.Spread(
                            adoption.adopted(),
                            adoption.coverage(),
                            adoption.overdue().size(),
                            notConsidered));
        }
    }

    private void effects() {
        var adopted = review.effects().effects().stream()
                .filter(effect -> effect.firstAdopted().isPresent())
                .toList();
        int effective = with(Verdict.EFFECTIVE, adopted).size();
        int worse = with(Verdict.WORSE, adopted).size();
        int undecided = with(Verdict.TOO_EARLY, adopted).size()
                + with(Verdict.NOT_PROVABLE, adopted).size();
        if (effective + worse + undecided > 0) {
            Comparator<Effect> byRatio =
                    Comparator.comparing(effect -> effect.ratio().value().orElse(Double.POSITIVE_INFINITY));
            var first = worse > 0
                    ? with(Verdict.WORSE, adopted).stream().max(byRatio)
                    : with(Verdict.EFFECTIVE, adopted).stream().min(byRatio);
            say(
                    worse > 0 ? Weight.MEASURE_WORSE : effective > 0 ? Weight.MEASURE_WORKS : Weight.EFFECTS_UNDECIDED,
                    new Finding.Effects(
                            adopted.size(),
                            effective,
                            worse,
                            undecided,
                            first.map(effect -> effect.measures().get(0).title()),
                            first.map(Effect::ratio).orElse(Estimate.ABSENT)));
        }
    }

    private static List<Effect> with(Verdict verdict, List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.verdict().verdict() == verdict)
                .toList();
    }

    /** The department that most often apologised before it had reported, if it kept the rule in too few cases (less than four of five, unless chosen otherwise). */
    private void order() {
        review.order().byDepartment().stream()
                .map(department -> new Finding.OrderBroken(department.department(), reportedFirst(department)))
                .filter(broken -> broken.reportedBeforeApology().n()
                        >= choices().minimums().assessed())
                .filter(broken -> broken.reportedBeforeApology().share().orElse(1)
                        < choices().minimums().orderKept())
                .max(Comparator.comparingInt(broken -> notKept(broken.reportedBeforeApology())))
                .ifPresent(broken -> say(Weight.OUT_OF_ORDER, broken));
    }

    private static Proportion reportedFirst(DepartmentKept department) {
        return department.rules().stream()
                .filter(rule -> rule.first() == Milestone.REPORTED && rule.then() == Milestone.APOLOGIZED)
                .findFirst()
                .orElseThrow()
                .kept();
    }

    private static int notKept(Proportion kept) {
        return kept.n() - kept.of();
    }

    private void causes() {
        var pareto = review.causes().occurrence();
        if (pareto.reached() && pareto.total() >= choices().enoughToOrder()) {
            var last = pareto.rows().get(pareto.vitalFew() - 1);
            say(
                    Weight.CAUSES,
                    new Finding.VitalFew(pareto.vitalFew(), mostFrequent(pareto), last.cumulative(), pareto.total()));
        }
    }

    /** Empty where the counts leave room for another cause to be the most frequent in truth. */
    private Optional<Label> mostFrequent(Pareto pareto) {
        var counts = new LinkedHashMap<String, Integer>();
        pareto.rows().forEach(row -> counts.put(row.cause().code(), row.incidents()));
        return RankCertainty.of(counts)
                .mostFrequent(choices().enoughToOrder())
                .flatMap(certain -> pareto.rows().stream()
                        .filter(row -> !row.other() && row.cause().code().equals(certain.code()))
                        .map(Row::cause)
                        .findFirst());
    }

    private void loss() {
        var loss = review.causes().loss();
        if (loss.known().of() > 1
                && loss.largest().isPresent()
                && loss.largestShare().orElse(0) > choices().losses().oneCase()) {
            say(
                    Weight.ONE_LOSS,
                    new Finding.OneLargeLoss(
                            loss.largest().get().title(), loss.largestShare().getAsDouble()));
        }
    }
}
