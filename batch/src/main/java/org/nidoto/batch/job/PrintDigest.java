package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.Path;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.bulk.FactSearch;
import org.nidoto.batch.store.Editions;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Disclosure;
import org.nidoto.report.text.Language;

/** Prints the night's digest, also when nothing came; a second night of the same day prints over the first one's. */
final class PrintDigest {
    private final Digesting digesting;
    private final Pseudonymising pseudonymising;
    private final Editions editions;
    private final Home home;
    private final Settings settings;
    private final Notes notes;
    private final Progress progress;
    private final Printed printed;

    PrintDigest(
            Digesting digesting,
            Pseudonymising pseudonymising,
            Editions editions,
            Home home,
            Settings settings,
            Notes notes,
            Progress progress,
            Printed printed) {
        this.digesting = digesting;
        this.pseudonymising = pseudonymising;
        this.editions = editions;
        this.home = home;
        this.settings = settings;
        this.notes = notes;
        this.progress = progress;
        this.printed = printed;
    }

    /**
     * Prints it in each language and edition; one that cannot be printed is noted, whatever the reason, and stops neither the next nor the
     * reviews. It is struck out with its likes then, so that the next digest tells all of it again and no reader misses it.
     */
    void print(long runId, RunParameters parameters) {
        var day = parameters.asOf().atZone(settings.figures().zone()).toLocalDate();
        progress.report(day.toString());
        boolean complete = false;
        try {
            complete = printAll(runId, parameters);
        } catch (RuntimeException failure) {
            failed(Editions.DIGESTS + day, failure);
        }
        if (!complete) {
            editions.ofRun(runId).stream()
                    .map(Editions.PrintedFile::file)
                    .filter(file -> file.startsWith(Editions.DIGESTS + day + "."))
                    .forEach(file -> editions.strike(runId, file));
        }
    }

    private boolean printAll(long runId, RunParameters parameters) {
        var search = FactSearch.forNames();
        var made = digesting.digest(runId, parameters, search);
        var names = new KnownNames(search);
        boolean complete = true;
        for (var disclosure : settings.disclosures()) {
            var told = disclosure == Disclosure.FULL
                    ? made
                    : made.with(pseudonymising
                            .of(names, made.codes(), made.inputs())
                            .of(made.digest()));
            for (var language : parameters.languages()) {
                complete &= print(runId, told, disclosure, language);
            }
        }
        return complete;
    }

    private boolean print(long runId, Digesting.Made made, Disclosure disclosure, Language language) {
        var night = made.digest().night();
        var place = "%s%s%s.%s.pdf".formatted(Editions.DIGESTS, night.day(), disclosure.mark(), language.code());
        var since = night.last()
                .map(last -> last.atZone(night.zone()).toLocalDate())
                .orElse(night.day());
        var edition = new Editions.Edition(
                runId,
                false,
                0,
                new ReviewPeriod(since, night.day()),
                night.asOf(),
                made.knownAt(),
                made.configurationId(),
                place);
        try {
            printed.add(put(made, disclosure, language, edition));
            return true;
        } catch (IOException | RuntimeException failure) {
            failed(place, failure);
            return false;
        }
    }

    private void failed(String place, Exception failure) {
        notes.fail(JobText.REPORT_FAILED, place, failure);
    }

    private Path put(Digesting.Made made, Disclosure disclosure, Language language, Editions.Edition edition)
            throws IOException {
        var target = home.reports().resolve(edition.file());
        WholeFile.put(
                target,
                out -> Reports.print(made.digest(), settings.report().imprint(disclosure), language, out),
                complete -> editions.enter(edition, ReceiveFiles.sha256(complete)));
        return target;
    }
}
