package org.nidoto.report.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseAnalysis;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.ClientCare;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.CodeList;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.Department;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.ListedCode;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Milestones;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.incident.SeverityCode;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.metric.ReviewTally;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.ControlType;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.prevention.PreventionMeasure;
import org.nidoto.core.review.ClientReport;
import org.nidoto.core.review.Heading;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.review.ReviewInputs;

/**
 * Companies with very much of everything, counted by the program itself.
 *
 * @param departments how many there are; there are as many clients, and half as many causes
 * @param incidents all of them open, spread over the two years before the review
 * @param names makes the name of a thing of a kind by its number
 */
record Crowds(int departments, int measures, int incidents, BiFunction<String, Integer, String> names) {
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 1);
    private static final int DAYS = 725;
    private static final List<ControlType> CONTROLS = List.of(ControlType.values());

    /** 60 departments, 200 measures, 5,000 open incidents, and every name 120 characters long. */
    static Crowds huge() {
        return new Crowds(60, 200, 5000, (kind, i) -> (kind + i + "長い名称の続き".repeat(20)).substring(0, 120));
    }

    /** Every name is a string of a kind that has broken programs. */
    static Crowds hostile() {
        return new Crowds(
                HOSTILE.size(),
                HOSTILE.size(),
                3 * HOSTILE.size(),
                (kind, i) -> HOSTILE.get(i % HOSTILE.size()) + " " + i);
    }

    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "</td></tr></table><h1>x",
            "${T(java.lang.Runtime).getRuntime()} [[${x}]] #{y} th:text",
            "http://127.0.0.1:9/a.png url(file:///etc/passwd)",
            "'; DROP TABLE incident; --",
            "=HYPERLINK(\"x\")",
            "&amp; &#0; &lt; ]]> <!-- -->",
            "\u202Eright to left\u202C \u200Ftest\u200E",
            "\u0001\u0008\u000B\u001B[31m\u007F\u0085",
            "\uFEFF\u200B\u2060\u00AD",
            "👩‍👩‍👧‍👦🏳️‍🌈😀",
            "Z\u0351\u0343\u0301\u034A\u0363a\u0322\u0317\u0328l\u0340g\u031Bo\u0321",
            "مرحبا بالعالم שלום",
            "ด้้้้้็็็็็้้้้้",
            "㍿㈱①Ⅷ㌔ｶﾞ゛",
            "神\uFA19 䨺𠮷 葛\uDB40\uDD00城",
            "\uD800 \uDFFF \uFFFE \uE000",
            "W".repeat(90),
            "、。」）ゃっー々".repeat(6),
            "{0} {1, plural, other {#}} '' %s %n",
            "\t 空白　と\u00A0改行\r\n二行目\u2028三行目",
            "..\\..\\CON.txt; rm -rf /",
            "1/0 NaN -0 1e309",
            "ﬁ ﷽ ‱ ☃ ½ Ω≈ç√∫");

    ManagementReview review() {
        var frame = frame();
        var tally = new ReviewTally(frame);
        IntStream.range(0, incidents).forEach(i -> tally.add(fact(i, frame)));
        var heading = new Heading(
                names.apply("会社", 0),
                frame.period(),
                Optional.empty(),
                Cases.AS_OF,
                frame.zone(),
                Heading.Edition.DRAFT);
        return ManagementReview.of(heading, tally, inputs());
    }

    /** What the first of the clients is handed. */
    ClientReport client() {
        var frame = frame();
        var facts = IntStream.range(0, incidents)
                .filter(i -> i % departments == 0)
                .mapToObj(i -> fact(i, frame))
                .toList();
        return ClientReport.of(Label.unregistered(names.apply("取引先", 0)), facts, review(), inputs(), frame);
    }

    IncidentFact fact(int i, ReviewFrame frame) {
        return IncidentFact.of(incident(i), contacts(i), frame.codes(), Cases.AS_OF, frame.zone());
    }

    ReviewInputs inputs() {
        return new ReviewInputs(
                IntStream.range(0, measures).mapToObj(this::measure).toList(),
                adoptions(),
                List.of(),
                List.of(),
                List.of());
    }

    ReviewFrame frame() {
        var rules = Reviews.empty().rules();
        return new ReviewFrame(
                new ReviewPeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)),
                Cases.AS_OF,
                rules,
                rules.hours().calendar(day -> false),
                codes());
    }

    private CodeBook codes() {
        var listed = new ArrayList<ListedCode>();
        IntStream.range(0, causes())
                .mapToObj(i -> listed(CodeList.CAUSE, "cause" + i, names.apply("原因", i)))
                .forEach(listed::add);
        return new CodeBook(
                IntStream.range(0, departments).mapToObj(this::department).toList(), List.of(), listed);
    }

    private int causes() {
        return Math.max(1, departments / 2);
    }

    private Department department(int i) {
        var name = Optional.of(names.apply("部署", i));
        return new Department(new DepartmentCode("D" + i), name, name, Optional.empty());
    }

    private static ListedCode listed(CodeList list, String code, String name) {
        return new ListedCode(list, code, Optional.of(name), Optional.of(name), Optional.empty());
    }

    Incident incident(int i) {
        var milestones = new EnumMap<Milestone, Moment>(Milestone.class);
        milestones.put(Milestone.DETECTED, at(i, 0));
        if (i % 3 > 0) {
            milestones.put(Milestone.REPLIED, at(i, 1));
        }
        return new Incident(
                id(i),
                names.apply("件名", i),
                Optional.of(names.apply("内容", i)),
                new ClientCode(names.apply("取引先", i % departments)),
                new DepartmentCode("D" + i % departments),
                new CategoryCode(names.apply("区分", i % 30)),
                Optional.of(new SeverityCode(names.apply("重大度", i % 4))),
                Optional.of(DetectionSource.CLIENT),
                new Milestones(milestones),
                new CauseAnalysis(
                        Optional.of(new CauseCode("cause" + i % causes())),
                        Optional.of(new CauseCode("cause" + (i + 1) % causes())),
                        Optional.of(names.apply("原因記述", i)),
                        Optional.of(CauseStatus.CONFIRMED),
                        Optional.of(at(i, 2)),
                        OptionalInt.of(3),
                        Optional.of(names.apply("仕入先", i % departments))),
                new ClientCare(
                        Optional.of(true),
                        Optional.empty(),
                        Optional.of(new BigDecimal(100_000L * (1 + i % 50))),
                        OptionalLong.of(i),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                Optional.of(IncidentStatus.OPEN));
    }

    List<Contact> contacts(int i) {
        return List.of(new Contact(
                id(i),
                at(i, 1),
                ContactKind.REPLY,
                Optional.of(names.apply("担当", i % departments)),
                Optional.of(at(i, 3)),
                Optional.of(names.apply("連絡", i))));
    }

    private static Moment at(int i, int hours) {
        return new Moment.Timed(
                LocalDateTime.of(FIRST.plusDays((long) i * 37 % DAYS), java.time.LocalTime.of(10 + hours, 0))
                        .atZone(Reviews.TOKYO)
                        .toInstant());
    }

    private static IncidentId id(int i) {
        return new IncidentId("main", "QI-" + (10_000 + i));
    }

    private PreventionMeasure measure(int i) {
        var decided = FIRST.plusDays(100 + i % 500);
        return new PreventionMeasure(
                measureId(i),
                names.apply("対策", i),
                Optional.of(names.apply("対策内容", i)),
                CONTROLS.get(i % CONTROLS.size()),
                List.of(new CauseCode("cause" + i % causes())),
                List.of(),
                List.of(),
                Optional.of(names.apply("責任者", i)),
                decided,
                Optional.of(decided.plusDays(30)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static MeasureId measureId(int i) {
        return new MeasureId("main", "M-" + (100 + i));
    }

    /** Each measure in every third department: planned and long overdue in half of them, waived in a few. */
    private List<Adoption> adoptions() {
        var adoptions = new ArrayList<Adoption>();
        for (int i = 0; i < measures; i++) {
            for (int d = i % 3; d < departments; d += 3) {
                adoptions.add(adoption(i, d));
            }
        }
        return adoptions;
    }

    private Adoption adoption(int i, int d) {
        var department = new DepartmentCode("D" + d);
        var day = FIRST.plusDays(150 + i % 400);
        return switch ((i + d) % 4) {
            case 0 -> new Adoption.Adopted(measureId(i), department, Optional.empty(), day);
            case 1 -> new Adoption.Waived(measureId(i), department, Optional.empty(), names.apply("理由", i));
            default -> new Adoption.Planned(measureId(i), department, Optional.of(day));
        };
    }
}
