package org.nidoto.core.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the next contact came when it had been promised, counted in promises; each is judged alone.
 *
 * @param kept contacts that came by the due time and its grace
 * @param late contacts that came after it
 * @param broken promises whose time is past and that no contact followed
 * @param pending promises not due yet at as-of, outside the rate
 * @param withoutDue contacts that named no time, outside the rate
 */
public record PromiseKeeping(int kept, int late, int broken, int pending, int withoutDue) {
    /** No promise at all. */
    public static final PromiseKeeping NONE = new PromiseKeeping(0, 0, 0, 0, 0);

    /** What became of a promise at as-of. */
    public enum State {
        KEPT,
        LATE,
        BROKEN,
        PENDING,
        WITHOUT_DUE
    }

    /**
     * One promised contact.
     *
     * @param client to whom
     * @param due when it was to come; empty where no time was named
     * @param contacted the first contact after the promise; empty where none came
     */
    public record Promise(String client, Optional<Instant> due, Optional<Instant> contacted) {
        /** A contact after as-of has not come yet; a promise due exactly at as-of is pending. */
        public State state(Instant asOf, Duration grace) {
            if (due.isEmpty()) {
                return State.WITHOUT_DUE;
            }
            var limit = due.get().plus(grace);
            var contact = contacted.filter(at -> !at.isAfter(asOf));
            if (contact.isPresent()) {
                return contact.get().isAfter(limit) ? State.LATE : State.KEPT;
            }
            return limit.isBefore(asOf) ? State.BROKEN : State.PENDING;
        }
    }

    /** All promises together. */
    public static PromiseKeeping of(Collection<Promise> promises, Instant asOf, Duration grace) {
        var all = NONE;
        for (var promise : promises) {
            all = all.plus(promise.state(asOf, grace));
        }
        return all;
    }

    /** The promises to each client, by client in code point order. */
    public static SortedMap<String, PromiseKeeping> byClient(
            Collection<Promise> promises, Instant asOf, Duration grace) {
        var clients = new TreeMap<String, PromiseKeeping>(TextOrder.BY_CODE_POINT);
        for (var promise : promises) {
            clients.merge(promise.client(), NONE.plus(promise.state(asOf, grace)), PromiseKeeping::plus);
        }
        return clients;
    }

    /** The share kept among the promises that were due: kept, late or broken. */
    public Proportion rate() {
        return new Proportion(kept, kept + late + broken);
    }

    /** The promises of both. */
    public PromiseKeeping plus(PromiseKeeping other) {
        return new PromiseKeeping(
                kept + other.kept,
                late + other.late,
                broken + other.broken,
                pending + other.pending,
                withoutDue + other.withoutDue);
    }

    private PromiseKeeping plus(State state) {
        return switch (state) {
            case KEPT -> new PromiseKeeping(kept + 1, late, broken, pending, withoutDue);
            case LATE -> new PromiseKeeping(kept, late + 1, broken, pending, withoutDue);
            case BROKEN -> new PromiseKeeping(kept, late, broken + 1, pending, withoutDue);
            case PENDING -> new PromiseKeeping(kept, late, broken, pending + 1, withoutDue);
            case WITHOUT_DUE -> new PromiseKeeping(kept, late, broken, pending, withoutDue + 1);
        };
    }
}
