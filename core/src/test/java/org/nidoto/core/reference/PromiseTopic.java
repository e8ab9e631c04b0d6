package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.nidoto.core.statistics.Escalation;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.PromiseKeeping;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.Silence;
import org.nidoto.core.statistics.TextOrder;

/** 34: promises, escalation and silence, as the case's {@code statistic} says. */
final class PromiseTopic implements ReferenceTopic {
    private static final double MINUTES_PER_HOUR = 60;

    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        return switch (given.text("statistic")) {
            case "promises" -> promises(given);
            case "escalation" -> escalation(given);
            case "silence" -> silence(given);
            default -> throw new IllegalArgumentException("no such statistic: " + given.text("statistic"));
        };
    }

    private static Map<String, Object> promises(ReferenceCase given) {
        var asOf = Times.instant(given.text("as_of"));
        var grace = Duration.ofMinutes(given.integer("grace_minutes").orElse(0));
        var promises = given.rows().stream()
                .map(row -> new PromiseKeeping.Promise(row.text("client"), at(row, "due"), at(row, "kept")))
                .toList();
        var all = PromiseKeeping.of(promises, asOf, grace);
        var interval = all.rate().interval(given.confidence());
        return answer(
                "kept", all.kept(),
                "late", all.late(),
                "broken", all.broken(),
                "pending", all.pending(),
                "rate", all.rate().share(),
                "lower", interval.map(Interval::lower),
                "upper", interval.map(Interval::upper),
                "by_client",
                        PromiseKeeping.byClient(promises, asOf, grace).entrySet().stream()
                                .map(client -> client(
                                        given,
                                        client.getKey(),
                                        client.getValue().rate()))
                                .toList(),
                "states",
                        promises.stream()
                                .map(promise -> name(promise.state(asOf, grace)))
                                .toList());
    }

    private static String name(PromiseKeeping.State state) {
        return state == PromiseKeeping.State.WITHOUT_DUE
                ? "no_due"
                : state.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> client(ReferenceCase given, String client, Proportion rate) {
        var interval = rate.interval(given.confidence());
        return answer(
                "client", client,
                "kept", rate.of(),
                "due", rate.n(),
                "rate", rate.share(),
                "lower", interval.map(Interval::lower),
                "upper", interval.map(Interval::upper));
    }

    private static Map<String, Object> escalation(ReferenceCase given) {
        var asOf = Times.instant(given.text("as_of"));
        var incidents = given.rows().stream()
                .map(row -> new Escalation.Steps(at(row, "reported"), at(row, "apology")))
                .toList();
        var rate = Escalation.of(incidents, asOf).rate();
        var interval = rate.interval(given.confidence());
        return answer(
                "states",
                        incidents.stream().map(steps -> name(steps.state(asOf))).toList(),
                "compliant", rate.of(),
                "assessed", rate.n(),
                "rate", rate.share(),
                "lower", interval.map(Interval::lower),
                "upper", interval.map(Interval::upper));
    }

    private static String name(Escalation.State state) {
        return switch (state) {
            case COMPLIANT -> "compliant";
            case LATE -> "violation_late";
            case UNREPORTED -> "violation_unreported";
            case NOT_APPLICABLE -> "not_applicable";
        };
    }

    private static Map<String, Object> silence(ReferenceCase given) {
        var clients = given.rows().stream()
                .map(row -> row.text("client"))
                .distinct()
                .sorted(TextOrder.BY_CODE_POINT)
                .map(client -> silence(given, client))
                .toList();
        return answer("clients", clients);
    }

    private static Map<String, Object> silence(ReferenceCase given, String client) {
        var rows = given.rows().stream()
                .filter(row -> row.text("client").equals(client))
                .toList();
        var spells = of("open", rows).stream()
                .map(open -> new Silence.Spell(Times.instant(open.text("time")), closed(open, rows)))
                .toList();
        var contacts = of("contact", rows).stream()
                .map(row -> Times.instant(row.text("time")))
                .toList();
        var silence = Silence.of(
                spells,
                contacts,
                Times.instant(given.text("as_of")),
                (from, to) -> Duration.between(from, to).toMinutes());
        return answer(
                "client", client,
                "longest_hours", hours(silence.longest()),
                "ongoing", silence.ongoing(),
                "current_hours", hours(silence.current()));
    }

    private static Optional<Instant> closed(Row open, Collection<Row> rows) {
        return of("close", rows).stream()
                .filter(row -> row.text("incident").equals(open.text("incident")))
                .map(row -> Times.instant(row.text("time")))
                .findFirst();
    }

    private static List<Row> of(String type, Collection<Row> rows) {
        return rows.stream().filter(row -> row.text("type").equals(type)).toList();
    }

    private static Optional<Double> hours(OptionalLong minutes) {
        return minutes.stream().mapToObj(whole -> whole / MINUTES_PER_HOUR).findFirst();
    }

    private static Optional<Instant> at(Row row, String column) {
        return row.optionalText(column).map(Times::instant);
    }
}
