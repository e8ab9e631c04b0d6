package org.nidoto.core.metric;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.statistics.GammaPoisson;
import org.nidoto.core.statistics.PoissonRate;

/**
 * Incidents per volume of work of each client over the last whole months (twelve, unless chosen otherwise), in those months for which the client's volume is known.
 * Without volumes by client nothing is said: counts alone would only tell which clients are large.
 */
final class ClientRates {
    private final Map<ClientCode, PoissonRate> rates = new HashMap<>();
    private final Optional<GammaPoisson> prior;

    ClientRates(ClientTally tally, Volumes volumes, ReviewFrame frame) {
        var last = YearMonth.from(frame.asOfDay().plusDays(1)).minusMonths(1);
        for (var client : volumes.clients()) {
            int incidents = 0;
            long exposure = 0;
            for (int back = 0; back < frame.rules().choices().spans().clients(); back++) {
                var month = last.minusMonths(back);
                var volume = volumes.ofClient(client, month);
                incidents += volume.isPresent() ? tally.incidents(client, month) : 0;
                exposure += volume.orElse(0);
            }
            rates.put(client, new PoissonRate(incidents, exposure));
        }
        this.prior = GammaPoisson.of(rates.values());
    }

    /** Each client whose volumes are known, in no order. */
    Map<ClientCode, PoissonRate> rates() {
        return Collections.unmodifiableMap(rates);
    }

    /** The probability that the client's true rate is above the mean of all; empty where clients do not differ beyond chance. */
    OptionalDouble probabilityAboveMean(ClientCode client) {
        var rate = rates.get(client);
        return rate == null || prior.isEmpty()
                ? OptionalDouble.empty()
                : prior.get().probabilityAbove(1, rate);
    }
}
