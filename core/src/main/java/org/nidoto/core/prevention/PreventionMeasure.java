package org.nidoto.core.prevention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.IncidentId;

/**
 * A permanent corrective action (再発防止策).
 *
 * @param causes the causes it addresses, at least one
 * @param categories the categories of incident it is limited to; empty for all
 * @param originIncidents the incidents that gave rise to it
 * @param decidedAt when it was decided; after it and before adoption belongs to neither side of the effectiveness check
 * @param dueAt when it is due in departments whose adoption has no date of its own
 * @param standardizedAt when it became the rule (標準化)
 * @param effectCheckDue when its effect is to be checked
 * @param cost in the company's currency
 */
public record PreventionMeasure(
        MeasureId id,
        String title,
        Optional<String> description,
        ControlType controlType,
        List<CauseCode> causes,
        List<CategoryCode> categories,
        List<IncidentId> originIncidents,
        Optional<String> owner,
        LocalDate decidedAt,
        Optional<LocalDate> dueAt,
        Optional<LocalDate> standardizedAt,
        Optional<LocalDate> effectCheckDue,
        Optional<BigDecimal> cost) {
    public PreventionMeasure {
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("measure " + id.number() + " must address at least one cause");
        }
        causes = List.copyOf(causes);
        categories = List.copyOf(categories);
        originIncidents = List.copyOf(originIncidents);
    }
}
