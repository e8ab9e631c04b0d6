package org.nidoto.batch.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.bulk.FactSearch;
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

    /** One review that is being printed: by which run, with which number, and where its files go. */
    private record Print(long runId, ReviewRequest request, int number, ReviewFiles files) {}

    /** Prints the drafts that are due on a night: of the last finished quarter, and of the current one so far. */
    void printDue(long runId, RunParameters parameters) {
        var fiscal = fiscal();
        var today = parameters.asOf().atZone(settings.figures().zone()).toLocalDate();
        var current = fiscal.quarterOf(today);
        for (var quarter : List.of(current.previous(), current)) {
            var request = new ReviewRequest(
                    fiscal.period(quarter), parameters.asOf(), parameters.learntAt(), Optional.empty(), Edition.DRAFT);
            print(draft(runId, request), parameters.languages(), settings.disclosures());
        }
    }

    private Print draft(long runId, ReviewRequest request) {
        return new Print(runId, request, 0, new DraftFolder(home.reports(), editions, runId));
    }

    /** Prints the one review that was asked for. */
    void printOne(long runId, RunParameters parameters) {
        var request = new ReviewRequest(
                parameters.period().orElseThrow(),
                parameters.asOf(),
                parameters.learntAt(),
                parameters.knownAt(),
                parameters.issue() ? Edition.ISSUED : Edition.DRAFT);
        if (parameters.issue()) {
            issue(runId, request, parameters);
        } else {
            print(draft(runId, request), parameters.languages(), parameters.disclosures());
        }
    }

    /** Issues the review whole or, where any of its files cannot be made, not at all. */
    private void issue(long runId, ReviewRequest request, RunParameters parameters) {
        var folder = new IssueFolder(home.reports(), editions, runId);
        print(new Print(runId, request, nextIssue(request), folder), parameters.languages(), parameters.disclosures());
        try {
            var issued = folder.appear();
            issued.stream().filter(file -> file.toString().endsWith(".pdf")).forEach(printed::add);
            if (issued.isEmpty()) {
                notes.fail(JobText.NOT_ISSUED, request.name(fiscal()));
            }
        } catch (IOException | RuntimeException failure) {
            notes.fail(JobText.REVIEW_FAILED, request.name(fiscal()), failure);
        }
    }

    private void print(Print print, List<Language> languages, List<Disclosure> disclosures) {
        var name = print.request().name(fiscal());
        progress.report(name);
        var search = FactSearch.forNames();
        var made = reviewing.review(print.request(), search);
        var names = new KnownNames(search);
        for (var disclosure : disclosures) {
            var told = disclosure == Disclosure.FULL
                    ? made
                    : made.with(pseudonymising.of(names, made).of(made.review()));
            var origin = origins.of(print.request(), made, print.number());
            print(print, told, disclosure == Disclosure.FULL ? origin : origin.withoutNames(), languages, disclosure);
        }
    }

    private void print(
            Print print, Reviewing.Made made, Provenance origin, List<Language> languages, Disclosure disclosure) {
        var imprint = settings.report().imprint(disclosure);
        try (var ahead = new MadeAhead(settings.parallel().computing())) {
            var papers = languages.stream()
                    .map(language -> papers(made, origin, imprint, language, ahead))
                    .toList();
            papers.forEach(inOneLanguage -> put(print, made, disclosure, inOneLanguage));
        }
        putData(
                print,
                edition(print, made, print.request().dataFile(fiscal(), print.number(), disclosure)),
                made,
                imprint);
        if (disclosure == Disclosure.FULL) {
            putDecisions(print, made.review(), languages.get(0));
        }
    }

    /** What is printed in one language. */
    private record Papers(
            Language language, WholeFile.Content review, WholeFile.Content sheet, WholeFile.Content workbook) {}

    private static Papers papers(
            Reviewing.Made made, Provenance origin, Imprint imprint, Language language, MadeAhead ahead) {
        var review = made.review();
        return new Papers(
                language,
                ahead.of(out -> Reports.print(review, imprint, origin, language, out)),
                ahead.of(out -> Reports.printA3Sheet(review, imprint, language, out)),
                ahead.of(out -> Reports.writeWorkbook(review, imprint, language, out)));
    }

    private void put(Print print, Reviewing.Made made, Disclosure disclosure, Papers papers) {
        var request = print.request();
        int number = print.number();
        var language = papers.language().code();
        putPdf(print, edition(print, made, request.file(fiscal(), number, disclosure, language)), papers.review());
        put(print, request.sheetFile(fiscal(), number, disclosure, language), papers.sheet());
        put(print, request.workbookFile(fiscal(), number, disclosure, language), papers.workbook());
    }

    /** The review as data; those of an issued edition are what later editions are held against. */
    private void putData(Print print, Editions.Edition edition, Reviewing.Made made, Imprint imprint) {
        WholeFile.Content data =
                out -> out.write(ReviewJson.of(made.review(), imprint).getBytes(StandardCharsets.UTF_8));
        if (edition.issued()) {
            enter(print, edition, data);
        } else {
            put(print, edition.file(), data);
        }
    }

    private static Editions.Edition edition(Print print, Reviewing.Made made, String place) {
        var request = print.request();
        return new Editions.Edition(
                print.runId(),
                print.number() > 0,
                print.number(),
                request.period(),
                request.asOf(),
                made.knownAt(),
                made.configurationId(),
                place);
    }

    /** The decisions wanted, to be completed; a file that somebody has begun to complete stays as it is. */
    private void putDecisions(Print print, ManagementReview review, Language language) {
        var request = print.request();
        var place = request.decisionsFile(fiscal(), print.number());
        var meeting = request.asOf().atZone(settings.figures().zone()).toLocalDate();
        try {
            if (DecisionsFile.isBegun(home.reports().resolve(place))) {
                return;
            }
        } catch (IOException | UncheckedIOException unreadable) {
            failed(print, place, unreadable);
            return;
        }
        put(
                print,
                place,
                out -> DecisionsFile.write(
                        request.name(fiscal()),
                        meeting,
                        language == Language.JAPANESE,
                        Reports.decisionsWanted(review, settings.report().imprint(Disclosure.FULL), language),
                        out));
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

    private void putPdf(Print print, Editions.Edition edition, WholeFile.Content content) {
        if (enter(print, edition, content) && print.number() == 0) {
            printed.add(home.reports().resolve(edition.file()));
        }
    }

    /** What cannot be written is noted, whatever the reason, and does not stop the next; false is given then. */
    private boolean enter(Print print, Editions.Edition edition, WholeFile.Content content) {
        try {
            print.files().enter(edition, content);
            return true;
        } catch (IOException | RuntimeException failure) {
            failed(print, edition.file(), failure);
            return false;
        }
    }

    /** The same with what lies beside the PDFs and the data. */
    private void put(Print print, String place, WholeFile.Content content) {
        try {
            print.files().put(place, content);
        } catch (IOException | RuntimeException failure) {
            failed(print, place, failure);
        }
    }

    private void failed(Print print, String place, Exception failure) {
        print.files().failed(place);
        notes.fail(JobText.REVIEW_FAILED, place, failure);
    }

    private FiscalCalendar fiscal() {
        return settings.figures().rules().fiscal();
    }
}
