package org.nidoto.batch.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nidoto.batch.Settings;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.metric.IncidentFact;
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
    private final Settings settings;

    PrintIncidents(
            Reviewing reviewing,
            Pseudonymising pseudonymising,
            ReportsFolder folder,
            Progress progress,
            Settings settings) {
        this.reviewing = reviewing;
        this.pseudonymising = pseudonymising;
        this.folder = folder;
        this.progress = progress;
        this.settings = settings;
    }

    /** Prints one sheet an incident and language; a number that several sources know gives a sheet for each. */
    void print(RunParameters parameters) {
        var wanted = new Wanted(Set.copyOf(parameters.subjects()));
        var fiscal = settings.figures().rules().fiscal();
        var today = parameters.asOf().atZone(settings.figures().zone()).toLocalDate();
        var request = new ReviewRequest(
                fiscal.period(fiscal.quarterOf(today)), parameters.asOf(), parameters.knownAt(), Edition.DRAFT);
        var made = reviewing.review(request, wanted::look);
        for (var fact : wanted.facts) {
            var cameBack = wanted.cameBack.getOrDefault(fact.id(), List.of());
            var sheet = IncidentSheet.of(fact, cameBack, made.review(), made.inputs(), made.frame());
            for (var disclosure : parameters.disclosures()) {
                var told = disclosure == Disclosure.FULL
                        ? sheet
                        : pseudonymising.of(wanted.names, made).of(sheet);
                print(told, disclosure, parameters);
            }
        }
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

    /** Picks the incidents that are wanted out of all, and remembers which others name which as their origin. */
    private static final class Wanted {
        private final Set<String> numbers;
        private final KnownNames names = new KnownNames();
        private final List<IncidentFact> facts = new ArrayList<>();
        private final Map<IncidentId, List<IncidentId>> cameBack = new HashMap<>();

        Wanted(Set<String> numbers) {
            this.numbers = numbers;
        }

        void look(IncidentFact fact) {
            names.look(fact);
            if (fact.known() && numbers.contains(fact.id().number())) {
                facts.add(fact);
            }
            if (fact.known() && !fact.incident().cancelled()) {
                fact.incident()
                        .recurrenceOf()
                        .filter(earlier -> numbers.contains(earlier.number()) && !earlier.equals(fact.id()))
                        .ifPresent(earlier -> cameBack.computeIfAbsent(earlier, id -> new ArrayList<>())
                                .add(fact.id()));
            }
        }
    }
}
