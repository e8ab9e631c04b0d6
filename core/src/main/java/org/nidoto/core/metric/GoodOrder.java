package org.nidoto.core.metric;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.nidoto.core.incident.CodeBook;
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

    /** The rules, in the order of the response. */
    enum Rule {
        REPORTED_BEFORE_APOLOGY(Milestone.REPORTED, Milestone.APOLOGIZED),
        REPLIED_BEFORE_HEARING(Milestone.REPLIED, Milestone.HEARD),
        HEARD_BEFORE_PROPOSAL(Milestone.HEARD, Milestone.PROPOSED),
        PREVENTION_BEFORE_CLOSING(Milestone.PREVENTION_PRESENTED, Milestone.CLOSED);

        private final Milestone first;
        private final Milestone then;

        Rule(Milestone first, Milestone then) {
            this.first = first;
            this.then = then;
        }

        Milestone first() {
            return first;
        }

        Milestone then() {
            return then;
        }
    }

    static GoodOrder of(OrderTally tally, CodeBook codes) {
        var departments = tally.assessed.by(OrderTally.Assessed::department).keys().stream()
                .sorted()
                .map(department -> new DepartmentKept(
                        codes.label(department),
                        kept(tally, assessed -> assessed.department().equals(department))))
                .toList();
        return new GoodOrder(kept(tally, assessed -> true), departments);
    }

    private static List<Kept> kept(OrderTally tally, Predicate<OrderTally.Assessed> among) {
        return Arrays.stream(Rule.values())
                .map(rule -> {
                    Predicate<OrderTally.Assessed> applied = among.and(assessed -> assessed.rule() == rule);
                    return new Kept(
                            rule.first(),
                            rule.then(),
                            new Proportion(
                                    tally.assessed.where(applied.and(OrderTally.Assessed::kept)),
                                    tally.assessed.where(applied)));
                })
                .toList();
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
