package org.nidoto.batch.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.nidoto.batch.store.Editions;
import org.nidoto.core.calendar.FiscalCalendar;
import org.nidoto.core.review.Heading.Edition;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints reviews into the reports folder, with their data beside them; each file appears there whole or not at all. */
final class PrintReviews {
    private static final Logger LOG = LoggerFactory.getLogger(PrintReviews.class);
    private static final Language LANGUAGE = Language.JAPANESE;

    private final Reviewing reviewing;
    private final Editions editions;
    private final Home home;
    private final Settings settings;
    private final Notes notes;
    private final Progress progress;
    private final Printed printed;

    PrintReviews(
            Reviewing reviewing,
            Editions editions,
            Home home,
            Settings settings,
            Notes notes,
            Progress progress,
            Printed printed) {
        this.reviewing = reviewing;
        this.editions = editions;
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
            print(runId, new ReviewRequest(fiscal.period(quarter), parameters.asOf(), Optional.empty(), Edition.DRAFT));
        }
    }

    /** Prints the one review that was asked for. */
    void printOne(long runId, RunParameters parameters) {
        print(
                runId,
                new ReviewRequest(
                        parameters.period().orElseThrow(),
                        parameters.asOf(),
                        parameters.knownAt(),
                        parameters.issue() ? Edition.ISSUED : Edition.DRAFT));
    }

    /** A review that cannot be printed is noted, and does not stop the next. */
    private void print(long runId, ReviewRequest request) {
        var name = request.name(fiscal());
        progress.report(name);
        try {
            printed.add(put(runId, request));
        } catch (IOException | UncheckedIOException failure) {
            LOG.error("review {} could not be printed", name, failure);
            printed.fail();
            notes.add(JobText.REVIEW_FAILED.in(settings.locale(), name, failure));
        }
    }

    private Path put(long runId, ReviewRequest request) throws IOException {
        var made = reviewing.review(request);
        boolean issued = request.edition() == Edition.ISSUED;
        int number = issued ? editions.issued(request.period()) + 1 : 0;
        var place = request.file(fiscal(), number, LANGUAGE.code());
        var target = home.reports().resolve(place);
        Files.createDirectories(target.resolveSibling(""));
        var temporary = Files.createTempFile(target.resolveSibling(""), ".printing-", ".pdf");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                Reports.print(made.review(), LANGUAGE, out);
            }
            editions.enter(new Editions.Edition(
                    runId,
                    issued,
                    number,
                    request.period(),
                    request.asOf(),
                    made.knownAt(),
                    made.configurationId(),
                    place,
                    ReceiveFiles.sha256(temporary)));
            putData(made, home.reports().resolve(request.dataFile(fiscal(), number)));
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return target;
    }

    private static void putData(Reviewing.Made made, Path target) throws IOException {
        var temporary = Files.createTempFile(target.resolveSibling(""), ".printing-", ".json");
        try {
            Files.writeString(temporary, ReviewJson.of(made.review()));
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private FiscalCalendar fiscal() {
        return settings.figures().rules().fiscal();
    }
}
