package org.nidoto.core.metric;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.Exposure;
import org.nidoto.core.prevention.PreventionMeasure;
import org.nidoto.core.review.ReviewInputs;

/** Logs that are long enough to judge measures by. */
public final class EffectLog {
    private final List<Incidents> incidents = new ArrayList<>();
    private final List<Exposure> exposures = new ArrayList<>();
    private final List<PreventionMeasure> measures = new ArrayList<>();
    private final List<Adoption> adoptions = new ArrayList<>();

    /** Nothing is known before the given day, on which an incident of no interest happens. */
    public static EffectLog beginning(String day) {
        var log = new EffectLog();
        log.incidents.add(Incidents.incident("first", day).cause("environment").department("Archive"));
        return log;
    }

    /** So many incidents, evenly over these days, both ends included. */
    public EffectLog happened(String department, String cause, int times, String from, String to) {
        var first = LocalDate.parse(from);
        long days = ChronoUnit.DAYS.between(first, LocalDate.parse(to)) + 1;
        for (int i = 0; i < times; i++) {
            incidents.add(Incidents.incident(
                            "N" + incidents.size(),
                            first.plusDays(i * days / times).toString())
                    .department(department)
                    .cause(cause));
        }
        return this;
    }

    public EffectLog happenedIn(String department, String cause, int times, YearMonth month) {
        return happened(
                department,
                cause,
                times,
                month.atDay(1).toString(),
                month.atEndOfMonth().toString());
    }

    public EffectLog volume(String department, YearMonth month, long volume) {
        exposures.add(new Exposure(new DepartmentCode(department), Optional.empty(), month, volume));
        return this;
    }

    public EffectLog measure(Measures measure) {
        measures.add(measure.build());
        return this;
    }

    public EffectLog adopted(String measure, String department, String day) {
        adoptions.add(Measures.adopted(measure, department, day));
        return this;
    }

    public ReviewTally tally(ReviewFrame frame) {
        return Incidents.tally(frame, incidents);
    }

    public ReviewInputs inputs() {
        return new ReviewInputs(measures, adoptions, exposures, List.of());
    }

    public MeasureEffects effects(ReviewFrame frame) {
        return tally(frame).effects(measures, adoptions, exposures);
    }
}
