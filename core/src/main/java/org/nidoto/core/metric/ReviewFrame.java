package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.nidoto.core.calendar.BusinessCalendar;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.statistics.TextOrder;

/**
 * What the figures of one review are measured against; they are a pure function of it and of the facts. Safe for many threads, and it can be
 * sent to other machines.
 *
 * <p>What follows from the rules is worked out once, since millions of facts ask for it.
 */
public final class ReviewFrame implements Serializable {
    private static final CauseCode OTHER = new CauseCode("other");

    private final ReviewPeriod period;
    private final Instant asOf;
    private final MetricRules rules;
    private final BusinessCalendar calendar;
    private final CodeBook codes;
    private final transient AsOf cut;
    private final transient LocalDate asOfDay;
    private final transient Instant begin;
    private final transient Optional<FiscalQuarter> quarter;
    private final transient ReviewPeriod previous;
    private final transient ReviewPeriod lastYear;
    private final transient YearMonth lastMonth;
    private final transient Set<CauseCode> personCauses;
    private final transient Map<CauseCode, CauseCode> counted = new ConcurrentHashMap<>();
    private final transient Map<CauseCode, Boolean> named = new ConcurrentHashMap<>();

    /**
     * The frame of one review.
     *
     * @param asOf the instant after which nothing counts (集計基準時点)
     * @param calendar the business clock of {@code rules.hours()} with its holidays
     * @param codes the lists by which codes are read
     */
    public ReviewFrame(
            ReviewPeriod period, Instant asOf, MetricRules rules, BusinessCalendar calendar, CodeBook codes) {
        this.period = period;
        this.asOf = asOf;
        this.rules = rules;
        this.calendar = calendar;
        this.codes = codes;
        this.cut = new AsOf(asOf, rules.hours().zone());
        this.asOfDay = cut.day();
        this.begin = period.from().atStartOfDay(cut.zone()).toInstant();
        this.quarter = Optional.of(rules.fiscal().quarterOf(period.from()))
                .filter(candidate -> rules.fiscal().period(candidate).equals(period));
        this.previous = quarter.map(now -> rules.fiscal().period(now.previous()))
                .orElseGet(() -> new ReviewPeriod(
                        period.from().minusDays(period.days()), period.from().minusDays(1)));
        this.lastYear = quarter.map(now -> rules.fiscal().period(now.lastYear()))
                .orElseGet(() -> new ReviewPeriod(
                        period.from().minusYears(1), period.to().minusYears(1)));
        this.lastMonth = YearMonth.from(asOfDay.isBefore(period.to()) ? asOfDay : period.to());
        this.personCauses = rules.personCauses().stream().map(codes::canonical).collect(Collectors.toSet());
    }

    public ReviewPeriod period() {
        return period;
    }

    /** The instant with which the period begins. */
    Instant begin() {
        return begin;
    }

    /** The instant after which nothing counts (集計基準時点). */
    public Instant asOf() {
        return asOf;
    }

    public MetricRules rules() {
        return rules;
    }

    /** The business clock. */
    public BusinessCalendar calendar() {
        return calendar;
    }

    /** The lists by which codes are read. */
    public CodeBook codes() {
        return codes;
    }

    /** The business zone. */
    public ZoneId zone() {
        return rules.hours().zone();
    }

    /** The day of the as-of instant in the business zone. */
    public LocalDate asOfDay() {
        return asOfDay;
    }

    AsOf cut() {
        return cut;
    }

    /** The fiscal quarter that the period is; empty where it is none. */
    public Optional<FiscalQuarter> quarter() {
        return quarter;
    }

    /** The period before: for a quarter the quarter before, otherwise as many days. */
    public ReviewPeriod previous() {
        return previous;
    }

    /** The same period a year earlier. */
    public ReviewPeriod lastYear() {
        return lastYear;
    }

    /** The same rules and instant for another period. */
    ReviewFrame of(ReviewPeriod other) {
        return new ReviewFrame(other, asOf, rules, calendar, codes);
    }

    /** The period's last day, or the as-of day where that comes first. */
    LocalDate lastDay() {
        return asOfDay().isBefore(period.to()) ? asOfDay() : period.to();
    }

    /** The days of the period that have begun by the as-of instant; empty where none has. */
    Optional<ReviewPeriod> elapsed() {
        return lastDay().isBefore(period.from())
                ? Optional.empty()
                : Optional.of(new ReviewPeriod(period.from(), lastDay()));
    }

    /** The last month of the courses over time. */
    YearMonth lastMonth() {
        return lastMonth;
    }

    /** How many months the courses over time reach back from the period's last. */
    int months() {
        return rules.choices().spans().charted();
    }

    /** Whether the courses over time show the month. */
    boolean shows(YearMonth month) {
        return !month.isAfter(lastMonth()) && month.isAfter(lastMonth().minusMonths(months()));
    }

    /** Whether the day is one of so many that end with the as-of day. */
    boolean isWithinLast(int days, LocalDate day) {
        return !day.isAfter(asOfDay()) && day.isAfter(asOfDay().minusDays(days));
    }

    /** When work is due that may take the given business time. */
    Instant dueAfter(Instant start, Duration businessTime) {
        return calendar.due(start, businessTime.toMinutes());
    }

    /** The instant at which something is due: a day alone means the end of that business day. */
    public Instant dueInstant(Moment due) {
        return due instanceof Moment.Timed timed ? timed.at() : calendar.endOfBusinessDay(due.date(zone()));
    }

    /** Departments as the company lists them, those it does not list after them by code. */
    Comparator<DepartmentCode> departmentOrder() {
        var places = new HashMap<DepartmentCode, Integer>();
        codes.departments().forEach(department -> places.put(department, places.size()));
        return Comparator.comparing((DepartmentCode department) -> places.getOrDefault(department, places.size()))
                .thenComparing(DepartmentCode::value, TextOrder.BY_CODE_POINT);
    }

    /** The last instant at which something can have happened: itself, or the end of its business day, never after the as-of instant. */
    Instant latest(Moment moment) {
        var at = dueInstant(moment);
        return at.isAfter(asOf) ? asOf : at;
    }

    /** The node of the cause tree that a cause is counted at. */
    CauseCode atLevel(CauseCode cause) {
        return counted.computeIfAbsent(cause, node -> codes.causes().atLevel(node, rules.causeLevel()));
    }

    /** Whether the cause is, or stands below, one at which an analysis that ends there blames a person. */
    public boolean blamesAPerson(CauseCode cause) {
        return personCauses.stream().anyMatch(person -> codes.causes().isWithin(cause, person));
    }

    /** Where causes are counted that name none: others and unknown (その他・不明). */
    static CauseCode other() {
        return OTHER;
    }

    /** Whether a cause names one; 「その他」 and what stands below it does not. */
    public boolean isNamed(CauseCode cause) {
        return named.computeIfAbsent(cause, node -> !codes.causes().isWithin(node, OTHER));
    }

    private Object writeReplace() {
        return new Sent(period, asOf, rules, calendar, codes);
    }

    /** What travels in its place: what follows from the rules is worked out anew. */
    private record Sent(ReviewPeriod period, Instant asOf, MetricRules rules, BusinessCalendar calendar, CodeBook codes)
            implements Serializable {
        private Object readResolve() {
            return new ReviewFrame(period, asOf, rules, calendar, codes);
        }
    }
}
