package org.nidoto.batch.job;

import java.util.TreeSet;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.bulk.FactSearch;
import org.nidoto.core.incident.ClientCode;
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
        var wanted = new TreeSet<>(parameters.subjects());
        var search = FactSearch.forClients(wanted);
        var request = new ReviewRequest(
                parameters.period().orElseThrow(),
                parameters.asOf(),
                parameters.learntAt(),
                parameters.knownAt(),
                Edition.DRAFT);
        var made = reviewing.review(request, search);
        for (var code : wanted) {
            var client = new ClientCode(code);
            boolean unknown = settings.onSpark()
                    && !made.frame().codes().label(client).registered()
                    && !search.clients().contains(client);
            if (unknown) {
                notes.fail(JobText.NO_CLIENT, new Value(code));
            } else {
                print(client, search, made, request, parameters);
            }
        }
    }

    private void print(
            ClientCode code, FactSearch search, Reviewing.Made made, ReviewRequest request, RunParameters parameters) {
        var codes = made.frame().codes();
        var client = codes.label(code);
        var names = new KnownNames(search);
        var report = ClientReport.of(client, search.of(code), made.review(), made.inputs(), made.frame());
        var others = names.clients(codes).stream()
                .filter(other -> !other.code().equals(client.code()))
                .toList();
        var discretion = new Discretion(client, others, names.persons(made.inputs()), names.suppliers());
        for (var language : parameters.languages()) {
            var discreet = discretion.of(report, Reports.marks(language));
            for (var disclosure : parameters.disclosures()) {
                var told = disclosure == Disclosure.FULL
                        ? discreet.report()
                        : pseudonymising.of(names, made).of(discreet.report());
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
}
