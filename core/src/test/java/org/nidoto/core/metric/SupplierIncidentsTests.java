package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;

import org.junit.jupiter.api.Test;
import org.nidoto.core.statistics.Proportion;

class SupplierIncidentsTests {
    @Test
    void incidentsOfASupplierAreCountedWithThoseOfTheQuarterBeforeAndOfTheYearBefore() {
        var suppliers = tally(
                        frame(),
                        incident("1", "2026-07-01T09:00")
                                .supplier("Kyoto Plating")
                                .cause("material"),
                        incident("2", "2026-08-01T09:00")
                                .supplier("Kyoto Plating")
                                .cause("material"),
                        incident("3", "2026-08-01T10:00").supplier("Kyoto Plating"),
                        incident("4", "2026-09-01T09:00")
                                .supplier("Osaka Castings")
                                .cause("method"),
                        incident("5", "2026-09-01T09:00").cause("material"),
                        incident("6", "2026-05-01T09:00").supplier("Kobe Heat"),
                        incident("7", "2026-05-01T09:00"),
                        incident("8", "2025-09-01T09:00").supplier("Kyoto Plating"))
                .suppliers();
        assertThat(suppliers.caused()).isEqualTo(new Proportion(4, 5));
        assertThat(suppliers.before()).isEqualTo(new Proportion(1, 2));
        assertThat(suppliers.lastYear()).isEqualTo(new Proportion(1, 1));
        assertThat(suppliers.againstBefore().value()).hasValueCloseTo(0.3, within(1e-12));
        assertThat(suppliers.suppliers())
                .extracting(row -> row.supplier() + " " + row.incidents() + " " + row.before() + " " + row.lastYear())
                .containsExactly("Kyoto Plating 3 0 1", "Osaka Castings 1 0 0", "Kobe Heat 0 1 0");
        assertThat(suppliers.suppliers().get(0).causes())
                .extracting(cause -> cause.cause().code() + " " + cause.incidents())
                .containsExactly("material 2", "other 1");
    }

    @Test
    void withoutIncidentsThereIsNoShare() {
        var suppliers = tally(frame()).suppliers();
        assertThat(suppliers.caused().share()).isEmpty();
        assertThat(suppliers.againstBefore().value()).isEmpty();
        assertThat(suppliers.suppliers()).isEmpty();
    }
}
