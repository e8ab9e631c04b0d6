package org.nidoto.core.metric;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.Label;
import org.nidoto.core.statistics.PromiseKeeping.State;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.TextOrder;

/**
 * Whether promised contacts came (次回連絡の期限内実施率): promises that fell due in the period, each judged alone at the as-of instant.
 *
 * @param kept kept in time, of those kept, late or broken
 * @param late came after the due time and grace
 * @param broken never came, and the due time is past
 * @param pending not yet due; outside the share
 * @param previous the share in the period before
 * @param months per month of the due time, oldest first
 * @param byClient clients with a promise late or broken, most first
 */
public record PromiseKeeping(
        Proportion kept,
        int late,
        int broken,
        int pending,
        Proportion previous,
        List<Monthly> months,
        List<ByClient> byClient) {
    public PromiseKeeping {
        months = List.copyOf(months);
        byClient = List.copyOf(byClient);
    }

    static PromiseKeeping of(PromiseTally tally, ReviewFrame frame) {
        var states = tally.ofPeriod.by(PromiseTally.MadeTo::state);
        return new PromiseKeeping(
                kept(states),
                states.of(State.LATE),
                states.of(State.BROKEN),
                states.of(State.PENDING),
                kept(dueIn(frame.previous()::contains, tally)),
                months(tally, frame),
                byClient(tally, frame.codes()));
    }

    private static Counts<State> dueIn(Predicate<LocalDate> days, PromiseTally tally) {
        var states = new Counts<State>();
        tally.byDay.asMap().forEach((due, count) -> {
            if (days.test(due.day())) {
                states.add(due.state(), count);
            }
        });
        return states;
    }

    private static Proportion kept(Counts<State> states) {
        int kept = states.of(State.KEPT);
        return new Proportion(kept, kept + states.of(State.LATE) + states.of(State.BROKEN));
    }

    private static List<Monthly> months(PromiseTally tally, ReviewFrame frame) {
        var first = tally.byDay.keys().stream()
                .map(due -> YearMonth.from(due.day()))
                .filter(frame::shows)
                .min(Comparator.naturalOrder());
        var months = new ArrayList<Monthly>();
        var last = frame.lastMonth();
        for (var month = first.orElse(last.plusMonths(1)); !month.isAfter(last); month = month.plusMonths(1)) {
            var shown = month;
            months.add(new Monthly(month, kept(dueIn(day -> YearMonth.from(day).equals(shown), tally))));
        }
        return months;
    }

    private static List<ByClient> byClient(PromiseTally tally, CodeBook codes) {
        var clients = new HashMap<ClientCode, Counts<State>>();
        tally.ofPeriod
                .asMap()
                .forEach((promise, count) -> clients.computeIfAbsent(promise.client(), client -> new Counts<>())
                        .add(promise.state(), count));
        return clients.entrySet().stream()
                .map(client -> new ByClient(
                        codes.label(client.getKey()),
                        kept(client.getValue()),
                        client.getValue().of(State.LATE),
                        client.getValue().of(State.BROKEN)))
                .filter(client -> client.missed() > 0)
                .sorted(Comparator.comparing(ByClient::missed)
                        .reversed()
                        .thenComparing(client -> client.client().code(), TextOrder.BY_CODE_POINT))
                .toList();
    }

    /** Promises that fell due in one month, those not yet due left out. */
    public record Monthly(YearMonth month, Proportion kept) {}

    /** Promises to one client. */
    public record ByClient(Label client, Proportion kept, int late, int broken) {
        /** Late or broken. */
        public int missed() {
            return late + broken;
        }
    }
}
