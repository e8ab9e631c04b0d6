package org.nidoto.batch.job;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.bulk.FactSearch;
import org.nidoto.core.review.Heading.Edition;
import org.nidoto.core.review.IncidentSheet;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Disclosure;

/** Prints the sheets (再発防止報告書（8D）) of single incidents. */
final class PrintIncidents {
    private final Reviewing reviewing;
    private final Pseudonymising pseudonymising;
    private final ReportsFolder folder;
    private final Progress progress;
    private final Notes notes;
    private final Settings settings;

    PrintIncidents(
            Reviewing reviewing,
            Pseudonymising pseudonymising,
            ReportsFolder folder,
            Progress progress,
            Notes notes,
            Settings settings) {
        this.reviewing = reviewing;
        this.pseudonymising = pseudonymising;
        this.folder = folder;
        this.progress = progress;
        this.notes = notes;
        this.settings = settings;
    }

    /** Prints one sheet an incident and language; a number that several sources know gives a sheet for each. */
    void print(RunParameters parameters) {
        var search = FactSearch.forIncidents(Set.copyOf(parameters.subjects()));
        var fiscal = settings.figures().rules().fiscal();
        var today = parameters.asOf().atZone(settings.figures().zone()).toLocalDate();
        var request = new ReviewRequest(
                fiscal.period(fiscal.quarterOf(today)),
                parameters.asOf(),
                parameters.learntAt(),
                parameters.knownAt(),
                Edition.DRAFT);
        var made = reviewing.review(request, search);
        if (settings.onSpark()) {
            tellUnknown(parameters.subjects(), search);
        }
        for (var fact : search.ofNumbers()) {
            var sheet = IncidentSheet.of(fact, search.cameBack(fact.id()), made.review(), made.inputs(), made.frame());
            for (var disclosure : parameters.disclosures()) {
                var told = disclosure == Disclosure.FULL
                        ? sheet
                        : pseudonymising.of(new KnownNames(search), made).of(sheet);
                print(told, disclosure, parameters);
            }
        }
    }

    private void tellUnknown(List<String> numbers, FactSearch search) {
        var unknown = new TreeSet<>(numbers);
        search.ofNumbers().forEach(fact -> unknown.remove(fact.id().number()));
        unknown.forEach(number -> notes.fail(JobText.NO_INCIDENT, new Value(number)));
    }

    private void print(IncidentSheet sheet, Disclosure disclosure, RunParameters parameters) {
        var name = FileName.of(sheet.id().source(), sheet.id().number());
        var imprint = settings.report().imprint(disclosure);
        for (var language : parameters.languages()) {
            var place = "incidents/%s%s.%s.pdf".formatted(name, disclosure.mark(), language.code());
            progress.report(place);
            folder.put(place, out -> Reports.print(sheet, imprint, language, out));
        }
    }
}
