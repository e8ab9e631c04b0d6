package org.nidoto.core.metric;

import java.util.List;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.statistics.Proportion;

/**
 * Whether the figures can be trusted, over the period's incidents.
 *
 * @param completeness filled cells, of those that the incident's state calls for
 * @param fields the same per field
 * @param orderViolations pairs of milestones out of order, of those with both given
 * @param futureMilestones milestones dated after the as-of instant; they count as missing
 * @param datesAlone milestones given by date alone, of all given
 * @param contactsDisagree milestones whose date in the incident and first contact of that kind differ; the incident's date holds
 * @param closedWithoutDate incidents whose log says closed without saying when
 * @param unregistered codes that no list holds
 * @param duplicateCandidates pairs of incidents that look like one; never deleted
 * @param files rows of the last file of each kind
 */
public record DataQuality(
        Proportion completeness,
        List<Field> fields,
        List<OrderCheck> orderViolations,
        int futureMilestones,
        Proportion datesAlone,
        int contactsDisagree,
        int closedWithoutDate,
        List<Unregistered> unregistered,
        int duplicateCandidates,
        List<ImportedRows> files) {
    public DataQuality {
        fields = List.copyOf(fields);
        orderViolations = List.copyOf(orderViolations);
        unregistered = List.copyOf(unregistered);
        files = List.copyOf(files);
    }

    /** A field that an incident ought to have, under its column's English name. */
    public record Field(String name, Proportion filled) {}

    /** Incidents in which {@code then} comes before {@code first}, of those with both. */
    public record OrderCheck(Milestone first, Milestone then, Proportion violated) {}

    /** A code in no list, under the English name of its column, and how many incidents use it. */
    public record Unregistered(String column, String code, int incidents) {}

    /** Rows of one file: read = taken + filtered + rejected + duplicate. */
    public record ImportedRows(String kind, long read, long taken, long filtered, long rejected, long duplicate) {}
}
