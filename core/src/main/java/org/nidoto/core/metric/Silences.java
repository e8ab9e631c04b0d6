package org.nidoto.core.metric;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.nidoto.core.incident.Label;
import org.nidoto.core.statistics.Silence;
import org.nidoto.core.statistics.TextOrder;

/**
 * How long clients heard nothing while an incident of theirs was open (連絡空白期間), in business minutes, over incidents that were open
 * in the period or since.
 *
 * @param clients those with an open incident, the longest current silence first
 * @param longest the longest silence of any client, over or not; empty where nothing was open
 * @param beyondLimit clients whose current silence is longer than the limit
 */
public record Silences(List<OfClient> clients, OptionalLong longest, int beyondLimit) {
    public Silences {
        clients = List.copyOf(clients);
    }

    static Silences of(SilenceTally tally, ReviewFrame frame) {
        var all = tally.clients().entrySet().stream()
                .map(client -> of(frame.codes().label(client.getKey()), client.getValue(), frame))
                .toList();
        long limit = frame.rules().silenceLimit().toMinutes();
        var open = all.stream()
                .filter(client -> client.current().isPresent())
                .sorted(Comparator.comparing(
                                (OfClient client) -> -client.current().orElse(0))
                        .thenComparing(client -> client.client().code(), TextOrder.BY_CODE_POINT))
                .toList();
        return new Silences(
                open,
                all.stream().flatMapToLong(client -> client.longest().stream()).max(),
                (int) open.stream()
                        .filter(client -> client.current().orElse(0) > limit)
                        .count());
    }

    private static OfClient of(Label client, SilenceTally.Heard heard, ReviewFrame frame) {
        var silence = Silence.of(
                heard.spells().stream()
                        .map(spell -> new Silence.Spell(spell.from(), SilenceTally.end(spell)))
                        .toList(),
                heard.contacts(),
                frame.asOf(),
                (from, to) -> frame.calendar().businessMinutes(from, to).orElse(0));
        return new OfClient(client, silence.longest(), silence.ongoing(), silence.current());
    }

    /**
     * One client.
     *
     * @param longest empty where none of its incidents was open
     * @param ongoing whether the longest is the current one
     * @param current the silence that lasts; empty where nothing is open
     */
    public record OfClient(Label client, OptionalLong longest, boolean ongoing, OptionalLong current) {}
}
