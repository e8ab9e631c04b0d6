package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.nidoto.core.incident.ClientCode;

/** What stands between the company and each of its clients. */
final class ClientTally implements Serializable {
    private final Map<ClientCode, ClientStanding> standings = new HashMap<>();
    private final Counts<ClientMonth> incidents = new Counts<>();

    record ClientMonth(ClientCode client, YearMonth month) implements Serializable {
        /** The hash of a month alone tells months apart in its top bits only, which a table of this size does not look at. */
        @Override
        public int hashCode() {
            return 997 * client.hashCode() + 12 * month.getYear() + month.getMonthValue();
        }
    }

    void add(IncidentFact fact, ReviewFrame frame) {
        standing(fact.client()).add(fact, frame);
        incidents.add(new ClientMonth(fact.client(), YearMonth.from(fact.detectedOn())));
    }

    private ClientStanding standing(ClientCode client) {
        return standings.computeIfAbsent(client, code -> new ClientStanding());
    }

    void merge(ClientTally other) {
        other.standings.forEach((client, standing) -> standing(client).merge(standing));
        incidents.merge(other.incidents);
    }

    Map<ClientCode, ClientStanding> standings() {
        return Collections.unmodifiableMap(standings);
    }

    /** Incidents of the client detected in the month. */
    int incidents(ClientCode client, YearMonth month) {
        return incidents.of(new ClientMonth(client, month));
    }
}
