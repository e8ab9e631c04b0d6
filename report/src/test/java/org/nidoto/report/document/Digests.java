package org.nidoto.report.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.incident.Told;
import org.nidoto.core.metric.AdoptionProgress.Overdue;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.DataQuality.ImportedRows;
import org.nidoto.core.metric.DuePromises;
import org.nidoto.core.metric.DuePromises.Due;
import org.nidoto.core.metric.IncidentVolume.Month;
import org.nidoto.core.metric.MeasureEffects.Member;
import org.nidoto.core.metric.NewIncidents;
import org.nidoto.core.metric.NewIncidents.NewIncident;
import org.nidoto.core.metric.SilentClient;
import org.nidoto.core.prevention.ControlType;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.review.NightIntake;
import org.nidoto.core.review.NightIntake.Awaited;
import org.nidoto.core.review.NightIntake.FileOutcome;
import org.nidoto.core.review.NightIntake.ReceivedFile;
import org.nidoto.core.review.NightIntake.RowReason;
import org.nidoto.core.review.NightlyDigest;
import org.nidoto.core.review.NightlyDigest.Night;
import org.nidoto.core.review.NightlyDigest.OverdueMeasure;
import org.nidoto.core.review.NightlyDigest.Silence;
import org.nidoto.core.review.SignalChange;
import org.nidoto.core.statistics.Verdict;

/** Digests to print: one with something in each section, one of a quiet night, and one of far too much with long names. */
final class Digests {
    private static final Instant MONDAY = Instant.parse("2026-10-04T23:00:00Z");
    private static final Optional<Instant> FRIDAY = Optional.of(Instant.parse("2026-10-01T23:00:00Z"));

    private Digests() {}

    static NightlyDigest some() {
        return digest(2, "納入品の取り違え（髙橋様）", "𠮷野精機株式会社", FRIDAY);
    }

    static NightlyDigest first() {
        return digest(2, "納入品の取り違え", "吉野精機株式会社", Optional.empty());
    }

    /** Sixty of everything, with names of 120 characters. */
    static NightlyDigest flood() {
        return digest(60, "長い件名と".repeat(24), "長い社名の取引先".repeat(15), FRIDAY);
    }

    static NightlyDigest quiet() {
        return new NightlyDigest(
                new Night("Sakura Trading", MONDAY, Reviews.TOKYO, FRIDAY, Optional.empty()),
                new NewIncidents(0, 0, 0, List.of()),
                new DuePromises(List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                NightIntake.NONE,
                0,
                Reviews.empty().rules());
    }

    private static NightlyDigest digest(int each, String title, String client, Optional<Instant> last) {
        var name = new Label("C-1", client, client, true);
        var department = new Label("D-1", "東日本営業部", "East Japan Sales", true);
        var severity = Optional.of(new Label("S", "S", "S", true));
        var incidents = IntStream.range(0, Math.min(each, NewIncidents.CAP))
                .mapToObj(i -> new NewIncident(
                        id(i),
                        title,
                        name,
                        department,
                        new Label("late", "納期遅延", "Late", true),
                        severity,
                        new Moment.Timed(MONDAY),
                        Milestone.PREVENTION_PRESENTED,
                        false))
                .toList();
        var due = IntStream.range(0, each)
                .mapToObj(i -> new Due(
                        id(i), title, name, department, Optional.of("<b>担当</b>"), new Moment.Timed(MONDAY), i == 0))
                .toList();
        var silence = new Silence(new SilentClient(name, 3300, 1440, FRIDAY), true);
        var overdue = new OverdueMeasure(
                new Overdue(
                        new MeasureId("main", "M-1"),
                        title,
                        department,
                        Optional.of("関口 翔太"),
                        LocalDate.of(2026, 10, 2),
                        3),
                true);
        return new NightlyDigest(
                new Night("株式会社見本精機", MONDAY, Reviews.TOKYO, last, Optional.empty()),
                new NewIncidents(each, each, each, incidents),
                new DuePromises(due, due),
                IntStream.range(0, each).mapToObj(i -> silence).toList(),
                IntStream.range(0, each).mapToObj(i -> overdue).toList(),
                signals(each, title, name),
                intake(each, title),
                each,
                Reviews.empty().rules());
    }

    private static IncidentId id(int number) {
        return new IncidentId("main", "QI-2026-" + (1000 + number));
    }

    private static List<SignalChange> signals(int each, String title, Label client) {
        var signals = new ArrayList<SignalChange>();
        var month = new Month(YearMonth.of(2026, 9), 34, Reviews.estimate(4, 0, 12.5), true);
        var measures = List.of(new Member(new MeasureId("main", "M-1"), title, ControlType.ELIMINATION));
        for (int i = 0; i < each; i++) {
            signals.add(new SignalChange.MonthOutside(month));
            signals.add(new SignalChange.MonthInside(YearMonth.of(2026, 1)));
            signals.add(new SignalChange.VerdictGiven(measures, Optional.of(Verdict.TOO_EARLY), Verdict.TARGET_MISSED));
            signals.add(new SignalChange.ClientLevel(client, Optional.empty(), Optional.of(Level.RED)));
        }
        return signals;
    }

    private static NightIntake intake(int each, String title) {
        var taken = new ReceivedFile(
                "incidents.csv",
                FileOutcome.TAKEN,
                new ImportedRows("incidents", 10, 7, 0, 2, 1),
                6,
                1,
                Optional.empty(),
                List.of(
                        new RowReason(3, Told.read(title)),
                        new RowReason(5, Told.read(title)),
                        new RowReason(9, Told.read(title))));
        var refused = new ReceivedFile(
                "unknown.csv",
                FileOutcome.REFUSED,
                new ImportedRows("", 0, 0, 0, 0, 0),
                0,
                0,
                Optional.of(Told.read(title)),
                List.of());
        var files = new ArrayList<ReceivedFile>();
        for (int i = 0; i < each; i++) {
            files.add(i % 2 == 0 ? taken : refused);
        }
        var waiting = IntStream.range(0, each)
                .mapToObj(i -> new Awaited("QI-2026-99" + i, i % 2 == 0, 3, MONDAY))
                .toList();
        return new NightIntake(files, waiting, each * 3L);
    }
}
