package org.nidoto.core.prevention;

import java.time.LocalDate;
import java.util.Optional;
import org.nidoto.core.incident.DepartmentCode;

/** How far one department is with one measure (導入・水平展開). */
public sealed interface Adoption {
    MeasureId measure();

    DepartmentCode department();

    /** When the department plans or planned to adopt it; where empty, the measure's own due date counts. */
    Optional<LocalDate> plannedAt();

    /** What was known on the given day: an adoption or a verification after it has not happened yet. */
    Adoption asOf(LocalDate day);

    /** Not adopted yet. */
    record Planned(MeasureId measure, DepartmentCode department, Optional<LocalDate> plannedAt) implements Adoption {
        @Override
        public Adoption asOf(LocalDate day) {
            return this;
        }
    }

    /** In use since a day, its working not verified yet. */
    record Adopted(MeasureId measure, DepartmentCode department, Optional<LocalDate> plannedAt, LocalDate adoptedAt)
            implements Adoption {
        @Override
        public Adoption asOf(LocalDate day) {
            return adoptedAt.isAfter(day) ? new Planned(measure, department, plannedAt) : this;
        }
    }

    /** In use, and seen to be in use. */
    record Verified(
            MeasureId measure,
            DepartmentCode department,
            Optional<LocalDate> plannedAt,
            LocalDate adoptedAt,
            LocalDate verifiedAt)
            implements Adoption {
        @Override
        public Adoption asOf(LocalDate day) {
            return verifiedAt.isAfter(day) ? new Adopted(measure, department, plannedAt, adoptedAt).asOf(day) : this;
        }
    }

    /** Not needed there, for a reason; outside the adoption rate. */
    record Waived(MeasureId measure, DepartmentCode department, Optional<LocalDate> plannedAt, String because)
            implements Adoption {
        @Override
        public Adoption asOf(LocalDate day) {
            return this;
        }
    }
}
