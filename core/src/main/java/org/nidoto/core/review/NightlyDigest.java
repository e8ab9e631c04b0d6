package org.nidoto.core.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nidoto.core.metric.AdoptionProgress.Overdue;
import org.nidoto.core.metric.DuePromises;
import org.nidoto.core.metric.MetricRules;
import org.nidoto.core.metric.NewIncidents;
import org.nidoto.core.metric.NightTally;
import org.nidoto.core.metric.SilentClient;

/**
 * What the quality manager has to know in the morning (日次ダイジェスト): what is new since the night before, and what wants a hand today.
 *
 * @param silences clients left in silence beyond the limit, the longest first
 * @param overdue adoptions of prevention measures past due and not made, the longest first
 * @param signals what changed in the control chart, in the verdicts and in the list of clients at risk; on the first night, what stands
 * @param openIncidents how many incidents are not finished
 * @param rules the rules the figures were computed by
 */
public record NightlyDigest(
        Night night,
        NewIncidents incidents,
        DuePromises promises,
        List<Silence> silences,
        List<OverdueMeasure> overdue,
        List<SignalChange> signals,
        NightIntake intake,
        int openIncidents,
        MetricRules rules) {
    public NightlyDigest {
        silences = List.copyOf(silences);
        overdue = List.copyOf(overdue);
        signals = List.copyOf(signals);
    }

    /** The same with another account of what came. */
    NightlyDigest with(NightIntake told) {
        return new NightlyDigest(night, incidents, promises, silences, overdue, signals, told, openIncidents, rules);
    }

    /**
     * Which night it is.
     *
     * @param asOf the instant after which nothing counts
     * @param zone the business zone, in which the digest writes its dates
     * @param last the as-of instant of the last digest of an earlier day; empty on the first night
     * @param pause for how long no night had succeeded before this one; empty where that is within the limit
     */
    public record Night(String company, Instant asOf, ZoneId zone, Optional<Instant> last, Optional<Pause> pause) {
        /** The morning it is for. */
        public LocalDate day() {
            return asOf.atZone(zone).toLocalDate();
        }
    }

    /**
     * Nights that did not come, or failed.
     *
     * @param lasted since the last one that succeeded began, or since the first of all
     * @param last when that one began; empty where none ever succeeded
     * @param limit how long it may last
     */
    public record Pause(Duration lasted, Optional<Instant> last, Duration limit) {}

    /** A client left in silence; {@code sinceLastNight} where it was not the night before. */
    public record Silence(SilentClient client, boolean sinceLastNight) {}

    /** An adoption past due; {@code sinceLastNight} where it was not the night before. */
    public record OverdueMeasure(Overdue adoption, boolean sinceLastNight) {}

    /**
     * What is known at one night, drawn up.
     *
     * @param review of the current quarter
     */
    public record Standing(ManagementReview review, List<SilentClient> silentClients) {
        public Standing {
            silentClients = List.copyOf(silentClients);
        }

        private List<String> silentCodes() {
            return silentClients.stream().map(silent -> silent.client().code()).toList();
        }
    }

    /**
     * Draws one digest up.
     *
     * @param tally of all incidents known now
     * @param before what stood the night before, by today's rules, of the same period; empty on the first night
     */
    public static NightlyDigest of(
            Night night, NightTally tally, Standing now, Optional<Standing> before, NightIntake intake) {
        return new NightlyDigest(
                night,
                tally.newIncidents(),
                tally.promises(),
                silences(now, before),
                overdue(now, before),
                before.map(then -> SignalChanges.between(then.review(), now.review()))
                        .orElseGet(() -> SignalChanges.standing(now.review())),
                intake,
                now.review().open().total(),
                now.review().rules());
    }

    private static List<Silence> silences(Standing now, Optional<Standing> before) {
        var then = before.map(Standing::silentCodes);
        return now.silentClients().stream()
                .map(silent -> new Silence(
                        silent,
                        then.filter(codes -> !codes.contains(silent.client().code()))
                                .isPresent()))
                .toList();
    }

    private static List<OverdueMeasure> overdue(Standing now, Optional<Standing> before) {
        var then = before.map(standing -> standing.review().adoption().overdue().stream()
                .map(NightlyDigest::place)
                .collect(Collectors.toSet()));
        return now.review().adoption().overdue().stream()
                .map(overdue -> new OverdueMeasure(
                        overdue,
                        then.filter(places -> !places.contains(place(overdue))).isPresent()))
                .toList();
    }

    /** Which measure in which department. */
    private static List<String> place(Overdue overdue) {
        return List.of(
                overdue.measure().source(),
                overdue.measure().number(),
                overdue.department().code());
    }
}
