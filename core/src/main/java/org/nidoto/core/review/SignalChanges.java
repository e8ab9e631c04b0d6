package org.nidoto.core.review;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.ClientConcern;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.IncidentVolume.Month;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.metric.MeasureEffects.Member;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.review.SignalChange.ClientLevel;
import org.nidoto.core.review.SignalChange.MonthInside;
import org.nidoto.core.review.SignalChange.MonthOutside;
import org.nidoto.core.review.SignalChange.VerdictGiven;
import org.nidoto.core.statistics.Verdict;

/** What two nights' signals differ in: the months of the control chart first, then verdicts on measures, then clients. */
final class SignalChanges {
    /** The verdicts that say something; the others say that nothing can be said, or not yet. */
    private static final Set<Verdict> SPEAKING =
            Set.of(Verdict.EFFECTIVE, Verdict.WORSE, Verdict.TARGET_MISSED, Verdict.NOT_SHOWN);

    private SignalChanges() {}

    /** The signals that stand, where there is no night before to compare with. */
    static List<SignalChange> standing(ManagementReview now) {
        var signals = new ArrayList<SignalChange>();
        now.volume().months().stream()
                .filter(Month::outside)
                .map(MonthOutside::new)
                .forEach(signals::add);
        now.effects().effects().stream()
                .filter(effect -> SPEAKING.contains(verdict(effect)))
                .map(effect -> new VerdictGiven(effect.measures(), Optional.empty(), verdict(effect)))
                .forEach(signals::add);
        now.clients().stream()
                .filter(client -> client.level() == Level.RED)
                .map(client -> new ClientLevel(client.client(), Optional.empty(), Optional.of(Level.RED)))
                .forEach(signals::add);
        return signals;
    }

    /** What changed; months that only one of the two charts shows are compared with nothing. */
    static List<SignalChange> between(ManagementReview before, ManagementReview now) {
        var changes = new ArrayList<SignalChange>();
        changes.addAll(months(before, now));
        changes.addAll(verdicts(before, now));
        changes.addAll(clients(before, now));
        return changes;
    }

    private static List<SignalChange> months(ManagementReview before, ManagementReview now) {
        Map<YearMonth, Boolean> wasOutside =
                before.volume().months().stream().collect(Collectors.toMap(Month::month, Month::outside));
        var changes = new ArrayList<SignalChange>();
        for (var month : now.volume().months()) {
            boolean was = wasOutside.getOrDefault(month.month(), false);
            if (month.outside() && !was) {
                changes.add(new MonthOutside(month));
            } else if (was && !month.outside()) {
                changes.add(new MonthInside(month.month()));
            }
        }
        return changes;
    }

    private static List<SignalChange> verdicts(ManagementReview before, ManagementReview now) {
        Map<List<MeasureId>, Verdict> was = before.effects().effects().stream()
                .collect(Collectors.toMap(SignalChanges::key, SignalChanges::verdict, (one, other) -> one));
        var changes = new ArrayList<SignalChange>();
        for (var effect : now.effects().effects()) {
            var earlier = Optional.ofNullable(was.get(key(effect)));
            if (!earlier.equals(Optional.of(verdict(effect)))) {
                changes.add(new VerdictGiven(effect.measures(), earlier, verdict(effect)));
            }
        }
        return changes;
    }

    private static List<MeasureId> key(Effect effect) {
        return effect.measures().stream().map(Member::id).toList();
    }

    private static Verdict verdict(Effect effect) {
        return effect.verdict().verdict();
    }

    private static List<SignalChange> clients(ManagementReview before, ManagementReview now) {
        var was = levels(before);
        var is = levels(now);
        var all = new LinkedHashMap<String, Label>();
        now.clients().forEach(client -> all.put(client.client().code(), client.client()));
        before.clients().forEach(client -> all.putIfAbsent(client.client().code(), client.client()));
        return all.entrySet().stream()
                .<SignalChange>map(client -> new ClientLevel(
                        client.getValue(),
                        Optional.ofNullable(was.get(client.getKey())),
                        Optional.ofNullable(is.get(client.getKey()))))
                .filter(change ->
                        change instanceof ClientLevel level && !level.before().equals(level.now()))
                .toList();
    }

    private static Map<String, Level> levels(ManagementReview review) {
        return review.clients().stream()
                .collect(Collectors.toMap(client -> client.client().code(), ClientConcern::level));
    }
}
