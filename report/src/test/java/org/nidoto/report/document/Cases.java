package org.nidoto.report.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseAnalysis;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.ClientCare;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Milestones;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.incident.SeverityCode;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.MetricRules;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.metric.ReviewTally;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.ControlType;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.prevention.PreventionMeasure;
import org.nidoto.core.review.ClientReport;
import org.nidoto.core.review.Discretion;
import org.nidoto.core.review.Heading;
import org.nidoto.core.review.IncidentSheet;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.review.ReviewInputs;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Language;

/** Single incidents to report on: one of which everything is known, in names and texts that are hard to print, and one of which nothing is. */
final class Cases {
    static final Instant AS_OF = Instant.parse("2026-10-05T09:00:00Z");
    static final String MARKUP = "<b>${1}</b> &amp; th:text=\"x\" </td></table> javascript:alert(1)";
    static final String LONG_NAME = "株式会社" + "髙﨑𠮷田".repeat(29);

    private static final MeasureId MEASURE = new MeasureId("main", "M-1");
    private static final DepartmentCode SALES = new DepartmentCode("西日本営業部");

    private static final ReviewInputs INPUTS =
            new ReviewInputs(measures(), adoptions(), List.of(), List.of(), List.of());

    private Cases() {}

    static IncidentSheet full() {
        return sheet(incident(), contacts());
    }

    /** Detected, and nothing more. */
    static IncidentSheet bare() {
        var milestones = new EnumMap<Milestone, Moment>(Milestone.class);
        milestones.put(Milestone.DETECTED, new Moment.Day(LocalDate.of(2026, 9, 30)));
        var bare = new Incident(
                new IncidentId("main", "1"),
                "?",
                Optional.empty(),
                new ClientCode("C"),
                new DepartmentCode("D"),
                new CategoryCode("other"),
                Optional.empty(),
                Optional.empty(),
                new Milestones(milestones),
                CauseAnalysis.NONE,
                ClientCare.NONE,
                Optional.empty(),
                Optional.empty());
        return sheet(bare, List.of());
    }

    /** What the client of the given incidents is handed. */
    static ClientReport report(Incident... incidents) {
        var frame = frame();
        var facts = Stream.of(incidents)
                .map(incident -> IncidentFact.of(incident, contacts(), frame.codes(), AS_OF, frame.zone()))
                .toList();
        var client = Label.unregistered(LONG_NAME);
        var report = ClientReport.of(client, facts, review(frame, facts), INPUTS, frame);
        var discretion = new Discretion(client, List.of(), List.of("山﨑 美咲", "清水 俊彦"), List.of("㈱東海熱処理"));
        return discretion.of(report, Reports.marks(Language.JAPANESE)).report();
    }

    private static IncidentSheet sheet(Incident incident, List<Contact> contacts) {
        var frame = frame();
        var fact = IncidentFact.of(incident, contacts, frame.codes(), AS_OF, frame.zone());
        return IncidentSheet.of(
                fact, List.of(new IncidentId("main", "QI-9")), review(frame, List.of(fact)), INPUTS, frame);
    }

    private static ReviewFrame frame() {
        var house = Reviews.empty().rules();
        var rules = new MetricRules(
                house.hours(),
                house.fiscal(),
                house.targets(),
                house.causeLevel(),
                house.promiseGrace(),
                house.silenceLimit(),
                Set.of(new CauseCode("man.carelessness")));
        return new ReviewFrame(
                new ReviewPeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)),
                AS_OF,
                rules,
                rules.hours().calendar(day -> false),
                new CodeBook(List.of(), List.of(), List.of()));
    }

    private static ManagementReview review(ReviewFrame frame, List<IncidentFact> facts) {
        var tally = new ReviewTally(frame);
        facts.forEach(tally::add);
        var heading =
                new Heading("株式会社見本精機", frame.period(), Optional.empty(), AS_OF, frame.zone(), Heading.Edition.DRAFT);
        return ManagementReview.of(heading, tally, INPUTS);
    }

    static Incident incident() {
        var milestones = new EnumMap<Milestone, Moment>(Milestone.class);
        int day = 1;
        for (var milestone : Milestone.values()) {
            milestones.put(milestone, at(day++, 10));
        }
        milestones.remove(Milestone.CLOSED);
        return new Incident(
                new IncidentId("main", "QI-2026-0001"),
                "髙精度ポンプの図面旧版での製作 " + MARKUP,
                Optional.of("二行の\n内容 " + MARKUP),
                new ClientCode(LONG_NAME),
                SALES,
                new CategoryCode("quality_defect"),
                Optional.of(new SeverityCode("S")),
                Optional.of(DetectionSource.CLIENT),
                new Milestones(milestones),
                new CauseAnalysis(
                        Optional.of(new CauseCode("man.carelessness")),
                        Optional.of(new CauseCode("measurement")),
                        Optional.of("原因の記述 " + MARKUP),
                        Optional.of(CauseStatus.PROVISIONAL),
                        Optional.of(at(6, 15)),
                        OptionalInt.of(1),
                        Optional.of("㈱東海熱処理")),
                new ClientCare(
                        Optional.of(true),
                        Optional.of(at(8, 9)),
                        Optional.of(new BigDecimal("18600000")),
                        OptionalLong.of(480),
                        Optional.of(at(3, 11)),
                        Optional.of(at(5, 13)),
                        Optional.of(at(4, 15)),
                        Optional.of(at(9, 14)),
                        Optional.of(ContractOutcome.REDUCED)),
                Optional.of(new IncidentId("main", "QI-2025-0190")),
                Optional.of(IncidentStatus.OPEN));
    }

    private static Moment at(int day, int hour) {
        return new Moment.Timed(
                LocalDateTime.of(2026, 9, day, hour, 0).atZone(Reviews.TOKYO).toInstant());
    }

    /** One that is a milestone, one that came late after it, one that none has followed, and one to the superior. */
    private static List<Contact> contacts() {
        return List.of(
                contact(4, 10, ContactKind.REPLY, Optional.of(at(4, 12)), "現品の状況を伺った。" + MARKUP),
                contact(4, 15, ContactKind.LETTER, Optional.empty(), "謝罪文をお届けした。"),
                contact(3, 10, ContactKind.REPORT, Optional.empty(), "承認を得た。"),
                contact(25, 16, ContactKind.PROGRESS, Optional.of(at(28, 12)), "進捗を報告した。"));
    }

    private static Contact contact(int day, int hour, ContactKind kind, Optional<Moment> due, String note) {
        return new Contact(
                new IncidentId("main", "QI-2026-0001"),
                at(day, hour),
                kind,
                Optional.of("山﨑 美咲"),
                due,
                Optional.of(note));
    }

    private static List<PreventionMeasure> measures() {
        return List.of(new PreventionMeasure(
                MEASURE,
                "改訂図面の受領手順 " + MARKUP,
                Optional.of("旧版を回収する。" + MARKUP),
                ControlType.SUBSTITUTION,
                List.of(new CauseCode("man"), new CauseCode("measurement")),
                List.of(),
                List.of(new IncidentId("main", "QI-2026-0001")),
                Optional.of("清水 俊彦"),
                LocalDate.of(2026, 9, 10),
                Optional.of(LocalDate.of(2026, 9, 30)),
                Optional.of(LocalDate.of(2026, 10, 1)),
                Optional.of(LocalDate.of(2027, 3, 31)),
                Optional.empty()));
    }

    private static List<Adoption> adoptions() {
        return List.of(
                new Adoption.Verified(
                        MEASURE,
                        SALES,
                        Optional.of(LocalDate.of(2026, 9, 20)),
                        LocalDate.of(2026, 9, 21),
                        LocalDate.of(2026, 9, 28)),
                new Adoption.Waived(MEASURE, new DepartmentCode("物流センター"), Optional.empty(), "図面を扱わない"),
                new Adoption.Planned(MEASURE, new DepartmentCode("品質保証部"), Optional.of(LocalDate.of(2026, 9, 1))));
    }
}
