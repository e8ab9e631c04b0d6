package org.nidoto.core.metric;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.calendar.FiscalCalendar;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.calendar.WorkingHours;
import org.nidoto.core.calendar.WorkingWindow;
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
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Milestones;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.incident.SeverityCode;

/**
 * Small logs. Unless a test says otherwise: Tokyo time, work from 9 to 12 and 13 to 18 on weekdays without holidays, a fiscal year from
 * April, the second quarter of 2026 (July to September) as of Monday 5 October 2026 18:00.
 */
public final class Incidents {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    public static final FiscalCalendar FROM_APRIL = new FiscalCalendar(Month.APRIL);
    public static final ReviewPeriod SECOND_QUARTER = FROM_APRIL.period(new FiscalQuarter(2026, 2));
    public static final CodeBook BUILT_IN = new CodeBook(List.of(), List.of(), List.of());
    public static final MetricRules RULES = new MetricRules(
            new WorkingHours(
                    TOKYO,
                    List.of(WorkingWindow.parse("09:00-12:00"), WorkingWindow.parse("13:00-18:00")),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
            FROM_APRIL,
            Map.of(Milestone.REPLIED, Duration.ofHours(4), Milestone.RESOLVED, Duration.ofHours(40)),
            1,
            Duration.ZERO,
            Duration.ofHours(24),
            Set.of(new CauseCode("man.carelessness")));

    private final String number;
    private final Map<Milestone, Moment> milestones = new EnumMap<>(Milestone.class);
    private final List<Contact> contacts = new ArrayList<>();
    private String title = "Wrong invoice";
    private String client = "Aoki";
    private String department = "Sales";
    private String category = "billing_error";
    private @Nullable String severity;
    private @Nullable DetectionSource found;
    private @Nullable IncidentStatus status;
    private @Nullable String cause;
    private @Nullable String escape;
    private @Nullable CauseStatus causeStatus;
    private @Nullable Integer whys;
    private @Nullable String supplier;
    private @Nullable String recurrenceOf;
    private @Nullable Long loss;
    private @Nullable Boolean accompanied;
    private @Nullable Moment letter;
    private @Nullable Moment executiveRequested;
    private @Nullable Moment executiveVisited;
    private @Nullable ContractOutcome contract;

    private Incidents(String number, String detected) {
        this.number = number;
        milestones.put(Milestone.DETECTED, moment(detected));
    }

    public static Incidents incident(String number, String detected) {
        return new Incidents(number, detected);
    }

    /** {@code 2026-07-01T09:30} in Tokyo, or {@code 2026-07-01} alone. */
    public static Moment moment(String written) {
        return written.contains("T") ? new Moment.Timed(instant(written)) : new Moment.Day(LocalDate.parse(written));
    }

    public static Instant instant(String written) {
        return LocalDateTime.parse(written).atZone(TOKYO).toInstant();
    }

    public static ReviewFrame frame() {
        return frameAsOf("2026-10-05T18:00");
    }

    public static ReviewFrame frameAsOf(String asOf) {
        return frame(SECOND_QUARTER, asOf, RULES, BUILT_IN);
    }

    public static ReviewFrame frame(ReviewPeriod period, String asOf, MetricRules rules, CodeBook codes) {
        return new ReviewFrame(period, instant(asOf), rules, rules.hours().calendar(day -> false), codes);
    }

    public static ReviewTally tally(ReviewFrame frame, Incidents... incidents) {
        return tally(frame, List.of(incidents));
    }

    public static ReviewTally tally(ReviewFrame frame, List<Incidents> incidents) {
        var tally = new ReviewTally(frame);
        incidents.forEach(incident -> tally.add(incident.fact(frame)));
        return tally;
    }

    public Incidents at(Milestone milestone, String when) {
        milestones.put(milestone, moment(when));
        return this;
    }

    public Incidents occurred(String when) {
        return at(Milestone.OCCURRED, when);
    }

    public Incidents replied(String when) {
        return at(Milestone.REPLIED, when);
    }

    public Incidents resolved(String when) {
        return at(Milestone.RESOLVED, when);
    }

    public Incidents closed(String when) {
        return at(Milestone.CLOSED, when);
    }

    public Incidents contact(ContactKind kind, String when) {
        return contact(kind, when, null);
    }

    public Incidents contact(ContactKind kind, String when, @Nullable String nextContactDue) {
        contacts.add(new Contact(
                id(number),
                moment(when),
                kind,
                Optional.empty(),
                Optional.ofNullable(nextContactDue).map(Incidents::moment),
                Optional.empty()));
        return this;
    }

    public Incidents titled(String words) {
        this.title = words;
        return this;
    }

    public Incidents client(String code) {
        this.client = code;
        return this;
    }

    public Incidents department(String code) {
        this.department = code;
        return this;
    }

    public Incidents category(String code) {
        this.category = code;
        return this;
    }

    public Incidents severity(String code) {
        this.severity = code;
        return this;
    }

    public Incidents foundBy(DetectionSource source) {
        this.found = source;
        return this;
    }

    public Incidents status(IncidentStatus value) {
        this.status = value;
        return this;
    }

    public Incidents cause(String code) {
        this.cause = code;
        return this;
    }

    public Incidents escape(String code) {
        this.escape = code;
        return this;
    }

    public Incidents analysed(CauseStatus value, @Nullable Integer depth) {
        this.causeStatus = value;
        this.whys = depth;
        return this;
    }

    public Incidents supplier(String name) {
        this.supplier = name;
        return this;
    }

    public Incidents recurrenceOf(String earlier) {
        this.recurrenceOf = earlier;
        return this;
    }

    public Incidents loss(long amount) {
        this.loss = amount;
        return this;
    }

    public Incidents executiveRequested(String when) {
        this.executiveRequested = moment(when);
        return this;
    }

    public Incidents executiveVisited(String when) {
        this.executiveVisited = moment(when);
        return this;
    }

    public Incidents accompanied(boolean bySuperior) {
        this.accompanied = bySuperior;
        return this;
    }

    public Incidents letter(String when) {
        this.letter = moment(when);
        return this;
    }

    public Incidents contract(ContractOutcome outcome) {
        this.contract = outcome;
        return this;
    }

    public static IncidentId id(String number) {
        return new IncidentId("main", number);
    }

    public IncidentFact fact(ReviewFrame frame) {
        return IncidentFact.of(incident(), contacts, frame.codes(), frame.asOf(), frame.zone());
    }

    private Incident incident() {
        return new Incident(
                id(number),
                title,
                Optional.empty(),
                new ClientCode(client),
                new DepartmentCode(department),
                new CategoryCode(category),
                Optional.ofNullable(severity).map(SeverityCode::new),
                Optional.ofNullable(found),
                new Milestones(milestones),
                analysis(),
                care(),
                Optional.ofNullable(recurrenceOf).map(Incidents::id),
                Optional.ofNullable(status));
    }

    private CauseAnalysis analysis() {
        return new CauseAnalysis(
                Optional.ofNullable(cause).map(CauseCode::new),
                Optional.ofNullable(escape).map(CauseCode::new),
                Optional.empty(),
                Optional.ofNullable(causeStatus),
                Optional.empty(),
                whys == null ? OptionalInt.empty() : OptionalInt.of(whys),
                Optional.ofNullable(supplier));
    }

    private ClientCare care() {
        return new ClientCare(
                Optional.ofNullable(accompanied),
                Optional.empty(),
                Optional.ofNullable(loss).map(BigDecimal::valueOf),
                OptionalLong.empty(),
                Optional.ofNullable(executiveRequested),
                Optional.ofNullable(executiveVisited),
                Optional.ofNullable(letter),
                Optional.empty(),
                Optional.ofNullable(contract));
    }
}
