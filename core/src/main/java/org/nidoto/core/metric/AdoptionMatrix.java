package org.nidoto.core.metric;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.metric.AdoptionProgress.MeasureRow;
import org.nidoto.core.metric.AdoptionProgress.Overdue;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.PreventionMeasure;
import org.nidoto.core.statistics.Proportion;

/** Lays measures against departments. */
final class AdoptionMatrix {
    private static final Set<State> DONE = EnumSet.of(State.VERIFIED, State.ADOPTED);
    private static final Comparator<Overdue> LONGEST_FIRST = Comparator.comparing(Overdue::dueAt)
            .thenComparing(Overdue::measure)
            .thenComparing(overdue -> overdue.department().code());

    private final SpreadTally risks;
    private final Prevention prevention;
    private final Volumes volumes;
    private final ReviewFrame frame;
    private final List<YearMonth> volumeMonths;

    AdoptionMatrix(SpreadTally risks, Prevention prevention, Volumes volumes, ReviewFrame frame) {
        this.risks = risks;
        this.prevention = prevention;
        this.volumes = volumes;
        this.frame = frame;
        var last = YearMonth.from(frame.asOfDay());
        this.volumeMonths = IntStream.range(0, frame.rules().choices().spans().coverage())
                .mapToObj(last::minusMonths)
                .toList();
    }

    AdoptionProgress progress() {
        var rows = new ArrayList<MeasureRow>();
        var covered = new Covered();
        var departments = new TreeSet<DepartmentCode>(frame.departmentOrder());
        var overdue = new ArrayList<Overdue>();
        for (var measure : prevention.measures()) {
            var cells = cells(measure);
            var ofMeasure = covered(cells);
            rows.add(row(measure, cells, ofMeasure));
            covered = covered.plus(ofMeasure);
            departments.addAll(cells.keySet());
            overdue.addAll(overdue(measure, cells));
        }
        overdue.sort(LONGEST_FIRST);
        return new AdoptionProgress(
                departments.stream().map(frame.codes()::label).toList(),
                rows,
                adopted(rows.stream()
                        .flatMap(row -> row.cells().values().stream())
                        .toList()),
                covered.share(),
                overdue);
    }

    private Map<DepartmentCode, State> cells(PreventionMeasure measure) {
        var cells = new TreeMap<DepartmentCode, State>();
        prevention
                .adoptionsOf(measure)
                .forEach((department, adoption) -> cells.put(department, state(measure, adoption)));
        atRisk(measure).forEach(department -> cells.putIfAbsent(department, State.NOT_CONSIDERED));
        return cells;
    }

    /** Departments with an incident that the measure is against, from twelve months, unless chosen otherwise, before its decision on. */
    private Set<DepartmentCode> atRisk(PreventionMeasure measure) {
        var since =
                measure.decidedAt().minusMonths(frame.rules().choices().spans().risk());
        var departments = new TreeSet<DepartmentCode>();
        risks.lastDetected().forEach((risk, day) -> {
            boolean addressed = Prevention.addresses(measure, risk.cause(), risk.category(), frame.codes());
            if (addressed && !day.isBefore(since)) {
                departments.add(risk.department());
            }
        });
        return departments;
    }

    private State state(PreventionMeasure measure, Adoption adoption) {
        if (adoption instanceof Adoption.Verified) {
            return State.VERIFIED;
        }
        if (adoption instanceof Adoption.Adopted) {
            return State.ADOPTED;
        }
        if (adoption instanceof Adoption.Waived) {
            return State.WAIVED;
        }
        boolean past = due(measure, adoption)
                .filter(due -> due.isBefore(frame.asOfDay()))
                .isPresent();
        return past ? State.OVERDUE : State.PLANNED;
    }

    private static Optional<LocalDate> due(PreventionMeasure measure, Adoption adoption) {
        return adoption.plannedAt().or(measure::dueAt);
    }

    private static Proportion adopted(List<State> states) {
        int targeted =
                (int) states.stream().filter(state -> state != State.WAIVED).count();
        return new Proportion((int) states.stream().filter(DONE::contains).count(), targeted);
    }

    /** Work that is covered, of all work; unknown where a targeted department has reported no volume in the months looked at. */
    private record Covered(double work, double of, boolean known) {
        Covered() {
            this(0, 0, true);
        }

        Covered plus(Covered other) {
            return new Covered(work + other.work, of + other.of, known && other.known);
        }

        OptionalDouble share() {
            return known && of > 0 ? OptionalDouble.of(work / of) : OptionalDouble.empty();
        }
    }

    private Covered covered(Map<DepartmentCode, State> cells) {
        var sum = new Covered();
        for (var cell : cells.entrySet()) {
            if (cell.getValue() != State.WAIVED) {
                var volume = volumes.monthlyMean(cell.getKey(), volumeMonths);
                double work = volume.orElse(0);
                sum = sum.plus(new Covered(DONE.contains(cell.getValue()) ? work : 0, work, volume.isPresent()));
            }
        }
        return sum;
    }

    private MeasureRow row(PreventionMeasure measure, Map<DepartmentCode, State> cells, Covered covered) {
        return new MeasureRow(
                measure.id(),
                measure.title(),
                measure.controlType(),
                measure.causes().stream().map(frame.codes()::label).toList(),
                measure.owner(),
                cells,
                adopted(List.copyOf(cells.values())),
                covered.share(),
                measure.decidedAt(),
                measure.standardizedAt());
    }

    private List<Overdue> overdue(PreventionMeasure measure, Map<DepartmentCode, State> cells) {
        var overdue = new ArrayList<Overdue>();
        prevention.adoptionsOf(measure).forEach((department, adoption) -> {
            if (cells.get(department) == State.OVERDUE) {
                due(measure, adoption).ifPresent(due -> overdue.add(overdue(measure, department, due)));
            }
        });
        return overdue;
    }

    private Overdue overdue(PreventionMeasure measure, DepartmentCode department, LocalDate due) {
        return new Overdue(
                measure.id(),
                measure.title(),
                frame.codes().label(department),
                measure.owner(),
                due,
                ChronoUnit.DAYS.between(due, frame.asOfDay()));
    }
}
