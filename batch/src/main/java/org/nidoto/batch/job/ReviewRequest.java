package org.nidoto.batch.job;

import java.time.Instant;
import java.util.Optional;
import org.nidoto.core.calendar.FiscalCalendar;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.review.Heading.Edition;
import org.nidoto.report.text.Disclosure;

/**
 * One review that is wanted.
 *
 * @param learntAt when the configuration became known that has changed
 * @param knownAt the instant after which nothing is known; empty for everything that is known
 */
record ReviewRequest(ReviewPeriod period, Instant asOf, Instant learntAt, Optional<Instant> knownAt, Edition edition) {
    /** The fiscal quarter that the period is; empty where it is none. */
    Optional<FiscalQuarter> quarter(FiscalCalendar fiscal) {
        var quarter = fiscal.quarterOf(period.from());
        return Optional.of(quarter).filter(whole -> fiscal.period(whole).equals(period));
    }

    /** What the period is called in the names of files and folders: {@code 2026Q2}, or {@code 2026-07-01_2026-08-15}. */
    String name(FiscalCalendar fiscal) {
        return quarter(fiscal).map(FiscalQuarter::toString).orElse(period.from() + "_" + period.to());
    }

    /** The place of the review's data below the reports folder. */
    String dataFile(FiscalCalendar fiscal, int issue, Disclosure disclosure) {
        var name = name(fiscal);
        return "%s/review-%s%s%s.json".formatted(name, name, mark(issue), disclosure.mark());
    }

    /** The place of the decisions to be completed. */
    String decisionsFile(FiscalCalendar fiscal, int issue) {
        var name = name(fiscal);
        return "%s/decisions-%s%s.csv".formatted(name, name, mark(issue));
    }

    private String mark(int issue) {
        return mark(edition, issue);
    }

    /** What tells an issued edition's files from those of other editions and of drafts. */
    static String mark(Edition edition, int issue) {
        return edition == Edition.ISSUED ? ".issued-" + issue : "";
    }

    /**
     * The file's place below the reports folder.
     *
     * @param issue the number of the issued edition; of no matter to a draft
     */
    String file(FiscalCalendar fiscal, int issue, Disclosure disclosure, String language) {
        return printed(fiscal, issue, disclosure, language, "pdf");
    }

    /** The place of the workbook beside it. */
    String workbookFile(FiscalCalendar fiscal, int issue, Disclosure disclosure, String language) {
        return printed(fiscal, issue, disclosure, language, "xlsx");
    }

    /** The place of the A3 sheet beside it. */
    String sheetFile(FiscalCalendar fiscal, int issue, Disclosure disclosure, String language) {
        return printed("a3", fiscal, issue, disclosure, language + ".pdf");
    }

    private String printed(FiscalCalendar fiscal, int issue, Disclosure disclosure, String language, String extension) {
        return printed("management-review", fiscal, issue, disclosure, language + "." + extension);
    }

    private String printed(String report, FiscalCalendar fiscal, int issue, Disclosure disclosure, String ending) {
        var name = name(fiscal);
        return "%s/%s-%s%s%s.%s".formatted(name, report, name, mark(issue), disclosure.mark(), ending);
    }
}
