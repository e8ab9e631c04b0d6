package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Wire.received;

import java.io.Serializable;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What one machine has counted can be sent to another. */
class TalliesTravelTests {
    @Test
    void everyTallyCanBeSentAndReceived() {
        var care = new CareTally();
        var causes = new CauseTally();
        var clients = new ClientTally();
        var eras = new EraTally();
        var losses = new LossTally();
        var open = new OpenTally();
        var order = new OrderTally();
        var promises = new PromiseTally();
        var quality = new QualityTally();
        var recurrences = new RecurrenceTally();
        var responses = new ResponseTally();
        var risks = new SpreadTally();
        var silences = new SilenceTally();
        var suppliers = new SupplierTally();
        var volume = new VolumeTally();
        for (var incident : RandomLog.of(new Random(1))) {
            var fact = incident.fact(frame());
            care.add(fact, frame());
            causes.add(fact, frame());
            eras.add(fact, frame());
            losses.add(fact, frame());
            silences.add(fact, frame());
            suppliers.add(fact, frame());
            clients.add(fact, frame());
            open.add(fact, frame());
            order.add(fact, frame());
            promises.add(fact, frame());
            quality.add(fact, frame());
            recurrences.add(fact, frame());
            responses.add(fact, frame());
            risks.add(fact);
            volume.add(fact, frame());
        }
        var tallies = List.<Serializable>of(
                care,
                eras,
                losses,
                silences,
                suppliers,
                causes,
                clients,
                open,
                order,
                promises,
                quality,
                recurrences,
                responses,
                risks,
                volume);
        for (var tally : tallies) {
            assertThat(received(tally)).hasSameClassAs(tally);
        }
        assertThat(IncidentVolume.of(received(volume), frame(), new Volumes(List.of(), frame().codes(), 3)))
                .isEqualTo(IncidentVolume.of(volume, frame(), new Volumes(List.of(), frame().codes(), 3)));
    }
}
