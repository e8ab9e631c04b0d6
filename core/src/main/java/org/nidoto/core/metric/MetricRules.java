package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.nidoto.core.calendar.FiscalCalendar;
import org.nidoto.core.calendar.WorkingHours;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.Milestone;

/**
 * What the company decided about its figures; a change of any of it changes them.
 *
 * @param hours working time and the business zone
 * @param fiscal which months make a year
 * @param targets the business time from detection within which a milestone is to be reached; a milestone without one has no target
 * @param causeLevel the level of the cause tree that causes are counted at, 1 being 5M1E
 * @param promiseGrace how long after its due time a promised contact still counts as kept
 * @param silenceLimit the business time without a contact after which an open client counts as left in silence
 * @param personCauses the causes at which an analysis that ends there blames a person; causes below them count too
 * @param choices limits that no source lays down
 */
public record MetricRules(
        WorkingHours hours,
        FiscalCalendar fiscal,
        Map<Milestone, Duration> targets,
        int causeLevel,
        Duration promiseGrace,
        Duration silenceLimit,
        Set<CauseCode> personCauses,
        HouseChoices choices)
        implements Serializable {
    public MetricRules {
        targets = Map.copyOf(targets);
        personCauses = Set.copyOf(personCauses);
    }

    /** With the house's own choices. */
    public MetricRules(
            WorkingHours hours,
            FiscalCalendar fiscal,
            Map<Milestone, Duration> targets,
            int causeLevel,
            Duration promiseGrace,
            Duration silenceLimit,
            Set<CauseCode> personCauses) {
        this(hours, fiscal, targets, causeLevel, promiseGrace, silenceLimit, personCauses, HouseChoices.DEFAULT);
    }
}
