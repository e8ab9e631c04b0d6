package org.nidoto.core.metric;

import static org.nidoto.core.metric.Incidents.incident;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Milestone;

/** Logs of 150 incidents over two years in which everything occurs that can. */
public final class RandomLog {
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 10, 1, 9, 0);
    private static final int MINUTES = 735 * 24 * 60;
    private static final List<String> CAUSES = List.of("man.carelessness", "method", "machine", "other", "未登録の原因");

    private final Random random;

    private RandomLog(Random random) {
        this.random = random;
    }

    public static List<Incidents> of(Random random) {
        var log = new RandomLog(random);
        var incidents = new ArrayList<Incidents>();
        for (int i = 1; i <= 150; i++) {
            incidents.add(log.next(i));
        }
        return incidents;
    }

    private Incidents next(int number) {
        var detected = FIRST.plusMinutes(random.nextInt(MINUTES));
        var incident = incident("N" + number, written(detected))
                .client("Client " + random.nextInt(8))
                .department("Department " + random.nextInt(4));
        for (var milestone : Milestone.values()) {
            if (milestone != Milestone.DETECTED && random.nextBoolean()) {
                incident.at(milestone, written(detected.plusMinutes(random.nextInt(20_000) - 500L)));
            }
        }
        if (random.nextInt(4) > 0) {
            incident.cause(oneOf(CAUSES)).escape(oneOf(CAUSES));
        }
        if (random.nextInt(5) == 0) {
            incident.supplier(oneOf(List.of("Kyoto Plating", "Osaka Castings")));
        }
        addContacts(incident, detected);
        addCare(incident, number, detected);
        return incident;
    }

    private void addContacts(Incidents incident, LocalDateTime detected) {
        for (int contacts = random.nextInt(5); contacts > 0; contacts--) {
            var at = detected.plusMinutes(random.nextInt(20_000));
            incident.contact(
                    oneOf(List.of(ContactKind.values())),
                    written(at),
                    random.nextBoolean() ? written(at.plusMinutes(random.nextInt(10_000))) : null);
        }
    }

    private void addCare(Incidents incident, int number, LocalDateTime detected) {
        if (random.nextInt(3) == 0) {
            incident.severity("S").foundBy(oneOf(List.of(DetectionSource.values())));
        }
        if (random.nextInt(10) == 0) {
            incident.status(oneOf(List.of(IncidentStatus.values()))).recurrenceOf("N" + random.nextInt(number));
        }
        if (random.nextInt(10) == 0) {
            incident.executiveRequested(written(detected.plusDays(1)))
                    .contract(oneOf(List.of(ContractOutcome.values())))
                    .loss(random.nextInt(1_000_000));
        }
    }

    private String written(LocalDateTime time) {
        return random.nextInt(10) == 0 ? time.toLocalDate().toString() : time.toString();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
