package org.nidoto.batch.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.nidoto.batch.store.Editions;
import org.nidoto.core.calendar.FiscalCalendar;
import org.nidoto.core.review.Heading.Edition;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.Reports;
import org.nidoto.report.document.Provenance;
import org.nidoto.report.text.Disclosure;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;

/** Prints reviews into the reports folder, with their data beside them; each file appears there whole or not at all. */
final class PrintReviews {

    private final Reviewing reviewing;
    private final Pseudonymising pseudonymising;
    private final Editions editions;
    private final Origins origins;
    private final Home home;
    private final Settings settings;
    private final Notes notes;
    private final Progress progress;
    private final Printed printed;

    PrintReviews(
            Reviewing reviewing,
            Pseudonymising pseudonymising,
            Editions editions,
            Origins origins,
            Home home,
            Settings settings,
            Notes notes,
            Progress progress,
            Printed printed) {
        this.reviewing = reviewing;
        this.pseudonymising = pseudonymising;
        this.editions = editions;
        this.origins = origins;
        this.home = home;
        this.settings = settings;
        this.notes = notes;
        this.progress = progress;
        this.printed = printed;
    }

    /** Prints the drafts that are due on a night: of the last finished quarter, and of the current one so far. */
    void printDue(long runId, RunParameters parameters) {
        var fiscal = fiscal();
        var today = parameters.asOf().atZone(settings.figures().zone()).toLocalDate();
        var current = fiscal.quarterOf(today);
        for (var quarter : List.of(current.previous(), current)) {
            print(
                    runId,
                    new ReviewRequest(fiscal.period(quarter), parameters.asOf(), Optional.empty(), Edition.DRAFT),
                    parameters.languages(),
                    settings.disclosures());
        }
    }

    /** Prints the one review that was asked for. */
    void printOne(long runId, RunParameters parameters) {
        var request = new ReviewRequest(
                parameters.period().orElseThrow(),
                parameters.asOf(),
                parameters.knownAt(),
                parameters.issue() ? Edition.ISSUED : Edition.DRAFT);
        print(runId, request, parameters.languages(), parameters.disclosures());
    }

    private void print(long runId, ReviewRequest request, List<Language> languages, List<Disclosure> disclosures) {
        var name = request.name(fiscal());
        progress.report(name);
        var names = new KnownNames();
        var made = reviewing.review(request, names::look);
        int number = request.edition() == Edition.ISSUED ? nextIssue(request) : 0;
        for (var disclosure : disclosures) {
            var told = disclosure == Disclosure.FULL
                    ? made
                    : made.with(pseudonymising.of(names, made).of(made.review()));
            var origin = origins.of(request, made, number);
            print(
                    runId,
                    request,
                    told,
                    disclosure == Disclosure.FULL ? origin : origin.withoutNames(),
                    languages,
                    disclosure);
        }
    }

    private void print(
            long runId,
            ReviewRequest request,
            Reviewing.Made made,
            Provenance origin,
            List<Language> languages,
            Disclosure disclosure) {
        int number = origin.edition();
        var imprint = settings.report().imprint(disclosure);
        for (var language : languages) {
            print(runId, request, made, origin, disclosure, language);
            putBeside(
                    request.sheetFile(fiscal(), number, disclosure, language.code()),
                    out -> Reports.printA3Sheet(made.review(), imprint, language, out));
            putBeside(
                    request.workbookFile(fiscal(), number, disclosure, language.code()),
                    out -> Reports.writeWorkbook(made.review(), imprint, language, out));
        }
        putData(edition(runId, request, made, number, request.dataFile(fiscal(), number, disclosure)), made, imprint);
        if (disclosure == Disclosure.FULL) {
            putDecisions(request, made.review(), number, languages.get(0));
        }
    }

    /** The review as data; those of an issued edition are what later editions are held against. */
    private void putData(Editions.Edition edition, Reviewing.Made made, Imprint imprint) {
        putBeside(
                edition.file(),
                out -> out.write(ReviewJson.of(made.review(), imprint).getBytes(StandardCharsets.UTF_8)),
                complete -> {
                    if (edition.issued()) {
                        editions.enter(edition, ReceiveFiles.sha256(complete));
                    }
                });
    }

    private static Editions.Edition edition(
            long runId, ReviewRequest request, Reviewing.Made made, int number, String place) {
        return new Editions.Edition(
                runId,
                number > 0,
                number,
                request.period(),
                request.asOf(),
                made.knownAt(),
                made.configurationId(),
                place);
    }

    /** The decisions wanted, to be completed; a file that somebody has begun to complete stays as it is. */
    private void putDecisions(ReviewRequest request, ManagementReview review, int number, Language language) {
        var place = request.decisionsFile(fiscal(), number);
        var meeting = request.asOf().atZone(settings.figures().zone()).toLocalDate();
        try {
            if (!DecisionsFile.isBegun(home.reports().resolve(place))) {
                WholeFile.put(
                        home.reports().resolve(place),
                        out -> DecisionsFile.write(
                                request.name(fiscal()),
                                meeting,
                                language == Language.JAPANESE,
                                Reports.decisionsWanted(
                                        review, settings.report().imprint(Disclosure.FULL), language),
                                out));
            }
        } catch (IOException | UncheckedIOException failure) {
            notes.fail(JobText.REVIEW_FAILED, place, failure);
        }
    }

    /** A number that no issued edition has, neither in the books nor in the folder: what was issued is never overwritten. */
    private int nextIssue(ReviewRequest request) {
        int number = editions.lastIssued(request.period()) + 1;
        while (isTaken(request, number)) {
            number++;
        }
        return number;
    }

    /** Whether any file has the number, be it that its PDF failed or that somebody put it there. */
    private boolean isTaken(ReviewRequest request, int number) {
        var folder = home.reports().resolve(request.name(fiscal()));
        if (!Files.isDirectory(folder)) {
            return false;
        }
        var mark = ReviewRequest.mark(Edition.ISSUED, number) + ".";
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().contains(mark));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A PDF that cannot be printed is noted, whatever the reason, and does not stop the next. */
    private void print(
            long runId,
            ReviewRequest request,
            Reviewing.Made made,
            Provenance origin,
            Disclosure disclosure,
            Language language) {
        int number = origin.edition();
        var place = request.file(fiscal(), number, disclosure, language.code());
        var edition = edition(runId, request, made, number, place);
        try {
            printed.add(put(made.review(), origin, settings.report().imprint(disclosure), language, edition));
        } catch (IOException | RuntimeException failure) {
            editions.strike(runId, place);
            notes.fail(JobText.REVIEW_FAILED, place, failure);
        }
    }

    private Path put(
            ManagementReview review, Provenance origin, Imprint imprint, Language language, Editions.Edition edition)
            throws IOException {
        var target = home.reports().resolve(edition.file());
        WholeFile.put(
                target,
                out -> Reports.print(review, imprint, origin, language, out),
                complete -> editions.enter(edition, ReceiveFiles.sha256(complete)));
        return target;
    }

    /** What lies beside a PDF is noted too where it cannot be written, and does not stop the next. */
    private void putBeside(String place, WholeFile.Content content) {
        putBeside(place, content, complete -> {});
    }

    private void putBeside(String place, WholeFile.Content content, WholeFile.Check check) {
        try {
            WholeFile.put(home.reports().resolve(place), content, check);
        } catch (IOException | RuntimeException failure) {
            notes.fail(JobText.REVIEW_FAILED, place, failure);
        }
    }

    private FiscalCalendar fiscal() {
        return settings.figures().rules().fiscal();
    }
}
