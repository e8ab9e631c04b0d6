package org.nidoto.core.metric;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.Label;
import org.nidoto.core.statistics.TextOrder;

/**
 * A client that has heard nothing for longer than the limit while an incident of its own is open (連絡の空白), at the as-of instant.
 *
 * @param businessMinutes since the last contact, or since the incident was opened where that came later
 * @param limitMinutes the company's limit, in business minutes
 * @param lastContact when the client last heard from the company, about whichever incident; empty where it never has
 */
public record SilentClient(Label client, long businessMinutes, long limitMinutes, Optional<Instant> lastContact) {
    private static final Comparator<SilentClient> LONGEST_FIRST = Comparator.comparingLong(
                    SilentClient::businessMinutes)
            .reversed()
            .thenComparing(silent -> silent.client().code(), TextOrder.BY_CODE_POINT);

    static List<SilentClient> of(ClientTally tally, ReviewFrame frame) {
        long limit = frame.rules().silenceLimit().toMinutes();
        return tally.standings().entrySet().stream()
                .map(client -> new SilentClient(
                        frame.codes().label(client.getKey()),
                        client.getValue().silence(frame).orElse(0),
                        limit,
                        client.getValue().lastContact()))
                .filter(silent -> silent.businessMinutes() > limit)
                .sorted(LONGEST_FIRST)
                .toList();
    }
}
