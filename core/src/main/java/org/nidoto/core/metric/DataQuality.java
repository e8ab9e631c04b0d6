package org.nidoto.core.metric;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.statistics.DuplicateCandidates;
import org.nidoto.core.statistics.Proportion;

/**
 * Whether the figures can be trusted, over the period's incidents.
 *
 * @param completeness filled cells, of those that the incident's state calls for
 * @param fields the same per field
 * @param orderViolations pairs of milestones out of order, of those with both given: every step against detection, closing against
 *     resolution; pairs that nobody has are left out
 * @param futureMilestones milestones dated after the as-of instant; they count as missing
 * @param datesAlone milestones given by date alone, of all given
 * @param atMidnight milestones given at midnight sharp, of those given with a time: most likely days that were written as times
 * @param contactsDisagree milestones whose date in the incident and first contact of that kind differ; the incident's date holds
 * @param closedWithoutDate incidents whose log says closed without saying when
 * @param unregistered codes that no list holds, those of incidents first
 * @param duplicateCandidates pairs of incidents that look like one: same client, cause and title within a day of each other; never
 *     deleted
 * @param oddities what is to be looked at, kind by kind; those that no incident has are left out
 * @param files rows of the last file of each kind
 */
public record DataQuality(
        Proportion completeness,
        List<Field> fields,
        List<OrderCheck> orderViolations,
        int futureMilestones,
        Proportion datesAlone,
        Proportion atMidnight,
        int contactsDisagree,
        int closedWithoutDate,
        List<Unregistered> unregistered,
        int duplicateCandidates,
        List<Oddity> oddities,
        List<ImportedRows> files) {
    public DataQuality {
        fields = List.copyOf(fields);
        orderViolations = List.copyOf(orderViolations);
        unregistered = List.copyOf(unregistered);
        oddities = List.copyOf(oddities);
        files = List.copyOf(files);
    }

    static DataQuality of(
            QualityTally tally,
            ResponseTally responses,
            UnlistedCodes elsewhere,
            List<ImportedRows> files,
            HouseChoices choices) {
        return new DataQuality(
                filled(tally, field -> true),
                Arrays.stream(WantedField.values())
                        .map(wanted -> new Field(wanted.column(), filled(tally, field -> field == wanted)))
                        .toList(),
                orders(tally),
                tally.futureMilestones,
                responses.datesAlone(),
                responses.atMidnight(),
                tally.contactsDisagree,
                tally.closedWithoutDate,
                Stream.concat(unregistered(tally), elsewhere.found().stream()).toList(),
                duplicates(tally, choices.windows().duplicateHours()),
                tally.oddities.oddities(),
                files);
    }

    private static Proportion filled(QualityTally tally, Predicate<WantedField> fields) {
        return new Proportion(
                tally.cells.where(cell -> fields.test(cell.field()) && cell.filled()),
                tally.cells.where(cell -> fields.test(cell.field())));
    }

    private static List<OrderCheck> orders(QualityTally tally) {
        return tally.orders.by(order -> Map.entry(order.first(), order.then())).keys().stream()
                .sorted(Map.Entry.<Milestone, Milestone>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .map(pair -> orderCheck(pair.getKey(), pair.getValue(), tally))
                .toList();
    }

    private static OrderCheck orderCheck(Milestone first, Milestone then, QualityTally tally) {
        int violated = tally.orders.of(new QualityTally.Ordered(first, then, true));
        int kept = tally.orders.of(new QualityTally.Ordered(first, then, false));
        return new OrderCheck(first, then, new Proportion(violated, violated + kept));
    }

    private static Stream<Unregistered> unregistered(QualityTally tally) {
        return tally.unlisted.asMap().entrySet().stream()
                .map(unlisted -> new Unregistered(
                        "incidents",
                        unlisted.getKey().column(),
                        unlisted.getKey().code(),
                        unlisted.getValue()))
                .sorted(UnlistedCodes.ORDER);
    }

    /** Neighbours in chains of like incidents. */
    private static int duplicates(QualityTally tally, int hours) {
        return DuplicateCandidates.among(tally.likenesses.candidates(), Duration.ofHours(hours)).stream()
                .mapToInt(chain -> chain.size() - 1)
                .sum();
    }

    /** A field that an incident ought to have, under its column's English name. */
    public record Field(String name, Proportion filled) {}

    /** Incidents in which {@code then} comes before {@code first}, of those with both. */
    public record OrderCheck(Milestone first, Milestone then, Proportion violated) {}

    /** A code in no list, under the English names of the kind of record and its column, and how many records use it. */
    public record Unregistered(String kind, String column, String code, int records) {}

    /** Rows of one file: read = taken + filtered + rejected + duplicate. */
    public record ImportedRows(String kind, long read, long taken, long filtered, long rejected, long duplicate) {}
}
