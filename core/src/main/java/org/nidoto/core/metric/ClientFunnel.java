package org.nidoto.core.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.Label;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Funnel;
import org.nidoto.core.statistics.GammaPoisson;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.PoissonRate;

/**
 * Clients' incidents per volume of work over the last twelve whole months, against their pooled rate: no league table. Without volumes by
 * client there are no rows.
 *
 * @param pooled incidents per unit of work over all clients; empty without volumes
 * @param dispersion φ of the clients' distances from it; empty without incidents
 * @param overdispersed whether clients differ by more than chance on the whole, so that single limits are too narrow
 * @param rows clients by code
 */
public record ClientFunnel(OptionalDouble pooled, OptionalDouble dispersion, boolean overdispersed, List<Row> rows) {
    public ClientFunnel {
        rows = List.copyOf(rows);
    }

    static ClientFunnel of(Map<ClientCode, PoissonRate> rates, ReviewFrame frame) {
        var clients = rates.keySet().stream().sorted().toList();
        var ordered = clients.stream()
                .flatMap(client -> Optional.ofNullable(rates.get(client)).stream())
                .toList();
        var funnel = Funnel.of(ordered);
        var prior = GammaPoisson.of(ordered);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < clients.size(); i++) {
            var rate = ordered.get(i);
            var point = funnel.points().get(i);
            rows.add(new Row(
                    frame.codes().label(clients.get(i)),
                    rate.events(),
                    rate.exposure(),
                    Estimate.of(rate.rate(), rate.midP()),
                    OptionalDouble.of(point.expected()),
                    point.alert(),
                    point.alarm(),
                    point.signal(),
                    point.p(),
                    point.adjustedP(),
                    shrunk(prior, rate)));
        }
        return new ClientFunnel(funnel.target(), funnel.dispersion(), funnel.isOverdispersed(), rows);
    }

    /** A rate that borrows from the other clients' (gamma–Poisson); absent without volume. */
    private static Estimate shrunk(Optional<GammaPoisson> prior, PoissonRate rate) {
        return prior.filter(company -> rate.exposure() > 0)
                .map(company -> Estimate.of(
                        OptionalDouble.of(company.shrunk(rate)), company.interval(rate, Confidence.NINETY_FIVE)))
                .orElse(Estimate.ABSENT);
    }

    /**
     * One client.
     *
     * @param volume of work
     * @param rate incidents per unit of work, with its mid-p interval
     * @param expected incidents at the pooled rate
     * @param alert the limits of a rate of such volume at 95 %; empty without volume
     * @param alarm the same at 99.8 %
     * @param p two-sided, against the pooled rate
     * @param adjustedP after Benjamini–Hochberg over the clients
     * @param shrunk the rate that borrows from the other clients'
     */
    public record Row(
            Label client,
            int incidents,
            double volume,
            Estimate rate,
            OptionalDouble expected,
            Optional<Interval> alert,
            Optional<Interval> alarm,
            Funnel.Signal signal,
            OptionalDouble p,
            OptionalDouble adjustedP,
            Estimate shrunk) {}
}
