package org.nidoto.batch.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nidoto.batch.Settings;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.review.ClientReport;
import org.nidoto.core.review.Discretion;
import org.nidoto.core.review.Heading.Edition;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Disclosure;

/** Prints the reports that are handed to single clients (改善状況報告書). */
final class PrintClients {
    private final Reviewing reviewing;
    private final Pseudonymising pseudonymising;
    private final ReportsFolder folder;
    private final Progress progress;
    private final Notes notes;
    private final Settings settings;

    PrintClients(
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

    /** Prints one report a client and language. */
    void print(RunParameters parameters) {
        var seen = new Seen(new TreeSet<>(parameters.subjects()));
        var request = new ReviewRequest(
                parameters.period().orElseThrow(), parameters.asOf(), parameters.knownAt(), Edition.DRAFT);
        var made = reviewing.review(request, seen::look);
        for (var code : seen.wanted) {
            print(new ClientCode(code), seen, made, request, parameters);
        }
    }

    private void print(
            ClientCode code, Seen seen, Reviewing.Made made, ReviewRequest request, RunParameters parameters) {
        var codes = made.frame().codes();
        var client = codes.label(code);
        var facts = seen.facts.getOrDefault(code, List.of());
        var report = ClientReport.of(client, facts, made.review(), made.inputs(), made.frame());
        var others = seen.names.clients(codes).stream()
                .filter(other -> !other.code().equals(client.code()))
                .toList();
        var discretion = new Discretion(client, others, seen.names.persons(made.inputs()), seen.names.suppliers());
        for (var language : parameters.languages()) {
            var discreet = discretion.of(report, Reports.marks(language));
            for (var disclosure : parameters.disclosures()) {
                var told = disclosure == Disclosure.FULL
                        ? discreet.report()
                        : pseudonymising.of(seen.names, made).of(discreet.report());
                var place = "clients/%s-%s%s.%s.pdf"
                        .formatted(
                                FileName.of(told.client().code()),
                                request.name(settings.figures().rules().fiscal()),
                                disclosure.mark(),
                                language.code());
                var imprint = settings.report().imprint(disclosure);
                progress.report(place);
                folder.put(place, out -> Reports.print(told, imprint, language, out));
                if (!discreet.replaced().isEmpty()) {
                    notes.warn(
                            JobText.OTHER_CLIENT, new Value(place), new Value(String.join(", ", discreet.replaced())));
                }
            }
        }
    }

    /** What one pass over all incidents finds: those of the clients that are wanted, and all names. */
    private static final class Seen {
        private final Set<String> wanted;
        private final Map<ClientCode, List<IncidentFact>> facts = new TreeMap<>();
        private final KnownNames names = new KnownNames();

        Seen(Set<String> wanted) {
            this.wanted = wanted;
        }

        void look(IncidentFact fact) {
            names.look(fact);
            if (wanted.contains(fact.client().value())
                    && fact.known()
                    && !fact.incident().cancelled()) {
                facts.computeIfAbsent(fact.client(), client -> new ArrayList<>())
                        .add(fact);
            }
        }
    }
}
