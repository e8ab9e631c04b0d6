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

    void add(IncidentFact fact, ReviewFrame frame) {
        standing(fact.client()).add(fact, frame);
    }

    private ClientStanding standing(ClientCode client) {
        return standings.computeIfAbsent(client, code -> new ClientStanding());
    }

    void merge(ClientTally other) {
        other.standings.forEach((client, standing) -> standing(client).merge(standing));
    }

    Map<ClientCode, ClientStanding> standings() {
        return Collections.unmodifiableMap(standings);
    }

    /** Incidents of the client detected in the month. */
    int incidents(ClientCode client, YearMonth month) {
        var standing = standings.get(client);
        return standing == null ? 0 : standing.incidents(month);
    }
}
