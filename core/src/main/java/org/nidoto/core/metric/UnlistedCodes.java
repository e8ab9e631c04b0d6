package org.nidoto.core.metric;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.DataQuality.Unregistered;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.Exposure;
import org.nidoto.core.prevention.PreventionMeasure;
import org.nidoto.core.statistics.TextOrder;

/** Finds what records other than incidents name that no list holds: measures decided by the as-of day, adoptions, and the period's exposure. */
final class UnlistedCodes {
    private final ReviewFrame frame;
    private final CodeBook codes;
    private final Counts<Use> uses = new Counts<>();

    UnlistedCodes(ReviewFrame frame) {
        this.frame = frame;
        this.codes = frame.codes();
    }

    private record Use(String kind, String column, String code) {}

    UnlistedCodes addMeasures(List<PreventionMeasure> measures) {
        for (var measure : measures) {
            if (!measure.decidedAt().isAfter(frame.asOfDay())) {
                for (CauseCode cause : measure.causes()) {
                    note("measures", "causes", codes.label(cause));
                }
                for (CategoryCode category : measure.categories()) {
                    note("measures", "categories", codes.label(category));
                }
            }
        }
        return this;
    }

    UnlistedCodes addAdoptions(List<Adoption> adoptions) {
        adoptions.forEach(adoption -> note("adoptions", adoption.department()));
        return this;
    }

    UnlistedCodes addExposures(List<Exposure> exposures) {
        var first = YearMonth.from(frame.period().from());
        var last = YearMonth.from(frame.period().to());
        for (var exposure : exposures) {
            if (!exposure.month().isBefore(first) && !exposure.month().isAfter(last)) {
                note("exposure", exposure.department());
                note("exposure", exposure.client());
            }
        }
        return this;
    }

    private void note(String kind, DepartmentCode department) {
        if (codes.listsDepartments()) {
            note(kind, "department", codes.label(department));
        }
    }

    private void note(String kind, Optional<ClientCode> client) {
        if (codes.listsClients()) {
            client.ifPresent(code -> note(kind, "client", codes.label(code)));
        }
    }

    private void note(String kind, String column, Label label) {
        if (!label.registered()) {
            uses.add(new Use(kind, column, label.code()));
        }
    }

    /** The codes, those of measures first, then of adoptions, then of exposure; within a column the most used first. */
    List<Unregistered> found() {
        var found = new ArrayList<Unregistered>();
        for (var kind : List.of("measures", "adoptions", "exposure")) {
            uses.asMap().entrySet().stream()
                    .filter(use -> use.getKey().kind().equals(kind))
                    .map(use -> new Unregistered(
                            kind, use.getKey().column(), use.getKey().code(), use.getValue()))
                    .sorted(ORDER)
                    .forEach(found::add);
        }
        return found;
    }

    /** By column, then the most used first. */
    static final Comparator<Unregistered> ORDER = Comparator.comparing(Unregistered::column)
            .thenComparing(Unregistered::records, Comparator.reverseOrder())
            .thenComparing(Unregistered::code, TextOrder.BY_CODE_POINT);
}
