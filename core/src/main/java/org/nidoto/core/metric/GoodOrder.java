package org.nidoto.core.metric;

import java.util.List;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.statistics.Proportion;

/**
 * Whether the steps of the response were taken in good order (手順遵守), over the period's incidents.
 *
 * @param rules the rules of good order, each with the share of incidents that kept it
 * @param byDepartment the same per department that owned incidents a rule applied to, departments by code
 */
public record GoodOrder(List<Kept> rules, List<DepartmentKept> byDepartment) {
    public GoodOrder {
        rules = List.copyOf(rules);
        byDepartment = List.copyOf(byDepartment);
    }

    /**
     * One rule: {@code first} must come no later than {@code then}.
     *
     * @param kept incidents that kept it, of those that reached {@code then}; {@code first} missing counts as not kept
     */
    public record Kept(Milestone first, Milestone then, Proportion kept) {}

    /** The rules in one department. */
    public record DepartmentKept(Label department, List<Kept> rules) {
        public DepartmentKept {
            rules = List.copyOf(rules);
        }
    }
}
