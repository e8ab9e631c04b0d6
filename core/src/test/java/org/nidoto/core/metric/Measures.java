package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.ControlType;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.prevention.PreventionMeasure;

/** Prevention measures and their adoptions. */
public final class Measures {
    private final String number;
    private final CauseCode cause;
    private final LocalDate decided;
    private final List<CategoryCode> categories = new ArrayList<>();
    private final List<IncidentId> origins = new ArrayList<>();
    private @Nullable LocalDate due;

    private Measures(String number, String cause, String decided) {
        this.number = number;
        this.cause = new CauseCode(cause);
        this.decided = LocalDate.parse(decided);
    }

    public static Measures measure(String number, String cause, String decided) {
        return new Measures(number, cause, decided);
    }

    public Measures against(String category) {
        categories.add(new CategoryCode(category));
        return this;
    }

    public Measures due(String day) {
        this.due = LocalDate.parse(day);
        return this;
    }

    public Measures causedBy(String... incidents) {
        Arrays.stream(incidents).map(Incidents::id).forEach(origins::add);
        return this;
    }

    public PreventionMeasure build() {
        return new PreventionMeasure(
                id(number),
                "Measure " + number,
                Optional.empty(),
                ControlType.ELIMINATION,
                List.of(cause),
                categories,
                origins,
                Optional.empty(),
                decided,
                Optional.ofNullable(due),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static MeasureId id(String number) {
        return new MeasureId("main", number);
    }

    public static Adoption planned(String measure, String department, @Nullable String day) {
        return new Adoption.Planned(
                id(measure),
                new DepartmentCode(department),
                Optional.ofNullable(day).map(LocalDate::parse));
    }

    public static Adoption adopted(String measure, String department, String day) {
        return new Adoption.Adopted(
                id(measure), new DepartmentCode(department), Optional.empty(), LocalDate.parse(day));
    }

    public static Adoption waived(String measure, String department) {
        return new Adoption.Waived(id(measure), new DepartmentCode(department), Optional.empty(), "no such work");
    }
}
