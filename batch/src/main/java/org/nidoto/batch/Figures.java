package org.nidoto.batch;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nidoto.core.calendar.BusinessCalendar;
import org.nidoto.core.calendar.FiscalCalendar;
import org.nidoto.core.calendar.Holidays;
import org.nidoto.core.calendar.WorkingHours;
import org.nidoto.core.calendar.WorkingWindow;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.MetricRules;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * The part of the settings that changes figures, below the key {@code nidoto.figures}.
 *
 * @param zone the business zone
 * @param fiscalYearStart the first month of the fiscal year, 1 to 12
 * @param workingHours the windows of a working day, such as {@code 09:00-12:00}
 * @param workingDays the days of the week that are worked
 * @param publicHolidays the country whose public holidays are free, as {@code jp}; "none" for no country
 * @param companyHolidays days that are free besides, single ({@code 2026-12-31}) or as a span ({@code 2026-12-29/2027-01-03})
 * @param targets business time from detection within which a milestone is to be reached, such as {@code replied: 4h}
 * @param causeLevel the level of the cause tree that causes are counted at, from 1
 * @param promiseGrace how long after its due time a promised contact still counts as kept
 * @param silenceLimit business time without a contact after which an open client counts as left in silence
 * @param personCauses causes at which an analysis that ends there blames a person
 * @param choices limits that no source lays down
 */
public record Figures(
        @DefaultValue("Asia/Tokyo") ZoneId zone,
        @DefaultValue("4") int fiscalYearStart,
        @DefaultValue({"09:00-18:00"}) List<String> workingHours,

        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
        List<DayOfWeek> workingDays,

        @DefaultValue("jp") String publicHolidays,
        @DefaultValue({}) List<String> companyHolidays,
        @DefaultValue Map<String, Duration> targets,
        @DefaultValue("2") int causeLevel,
        @DefaultValue("0m") Duration promiseGrace,
        @DefaultValue("27h") Duration silenceLimit,

        @DefaultValue({"man.carelessness", "man.awareness", "man.insufficient-check"})
        List<String> personCauses,

        @DefaultValue Choices choices) {
    private static final String KEY = "nidoto.figures.";

    public Figures {
        if (fiscalYearStart < 1 || fiscalYearStart > 12) {
            throw new IllegalArgumentException(
                    KEY + "fiscal-year-start: " + fiscalYearStart + " is no month; expected 1 to 12");
        }
        if (causeLevel < 1) {
            throw new IllegalArgumentException(KEY + "cause-level: " + causeLevel + " is no level; expected 1 or more");
        }
        notNegative("promise-grace", promiseGrace);
        notNegative("silence-limit", silenceLimit);
        if (workingDays.isEmpty() || workingHours.isEmpty()) {
            throw new IllegalArgumentException(
                    KEY + (workingDays.isEmpty() ? "working-days" : "working-hours") + " must not be empty");
        }
        hold("working-hours", () -> workingHours.forEach(Figures::window));
        hold("company-holidays", () -> companyHolidays.forEach(Figures::days));
        targets.forEach((milestone, target) -> {
            milestone(milestone);
            notNegative("targets." + milestone, target);
        });
        hold("person-causes", () -> personCauses.forEach(CauseCode::new));
        if (!publicHolidays.equals("none")) {
            hold("public-holidays", () -> holidays(publicHolidays));
        }
    }

    private static void notNegative(String key, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(KEY + key + ": " + duration + " is negative; expected e.g. 2h");
        }
    }

    /** Reads what is written at the key, and names the key where it cannot be read. */
    private static void hold(String key, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(KEY + key + ": " + wrong.getMessage(), wrong);
        }
    }

    /** The rules that metrics go by. */
    public MetricRules rules() {
        return new MetricRules(
                new WorkingHours(
                        zone, workingHours.stream().map(WorkingWindow::parse).toList(), Set.copyOf(workingDays)),
                new FiscalCalendar(Month.of(fiscalYearStart)),
                targets.entrySet().stream()
                        .collect(Collectors.toMap(target -> milestone(target.getKey()), Map.Entry::getValue)),
                causeLevel,
                promiseGrace,
                silenceLimit,
                personCauses.stream().map(CauseCode::new).collect(Collectors.toSet()),
                choices.house());
    }

    /** The business clock: working hours less public and company holidays. */
    public BusinessCalendar calendar() {
        var companyOnes = Holidays.of(daysOff());
        return rules().hours()
                .calendar(publicHolidays.equals("none") ? companyOnes : companyOnes.with(holidays(publicHolidays)));
    }

    /** Every single day of the company holidays. */
    Set<LocalDate> daysOff() {
        var own = new HashSet<LocalDate>();
        companyHolidays.forEach(text -> own.addAll(days(text)));
        return own;
    }

    /** Japan's by its law: Jollyday 2.19 knows neither its equinoxes nor the days in place of a Sunday. */
    private static Holidays holidays(String country) {
        if (country.equalsIgnoreCase("jp")) {
            return Holidays.japanese();
        }
        if (!HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "\"" + country + "\" is no country whose holidays are known; expected e.g. jp, or none");
        }
        return day -> publicOnes(country).isHoliday(day);
    }

    /** Made once a country. */
    private static HolidayManager publicOnes(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static Milestone milestone(String name) {
        return Stream.of(Milestone.values())
                .filter(milestone -> written(milestone).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(KEY + "targets." + name
                        + ": no milestone; expected one of " + joined(List.of(Milestone.values()), Figures::written)));
    }

    /** As a key of the configuration: {@code prevention-presented}. */
    private static String written(Milestone milestone) {
        return milestone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static WorkingWindow window(String text) {
        try {
            return WorkingWindow.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no working window; expected e.g. 09:00-12:00", wrong);
        }
    }

    private static List<LocalDate> days(String text) {
        int slash = text.indexOf('/');
        try {
            var first = LocalDate.parse(slash < 0 ? text : text.substring(0, slash));
            var last = slash < 0 ? first : LocalDate.parse(text.substring(slash + 1));
            return first.datesUntil(last.plusDays(1)).toList();
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no day and no span of days; expected e.g. 2026-12-31 or 2026-12-29/2027-01-03",
                    wrong);
        }
    }

    /** Everything above as sorted lines {@code key=value}: how it is kept with the data. */
    public String text() {
        var lines = new TreeMap<String, String>();
        lines.put("zone", zone.getId());
        lines.put("fiscal-year-start", Integer.toString(fiscalYearStart));
        lines.put("working-hours", String.join(",", workingHours));
        lines.put("working-days", joined(workingDays, DayOfWeek::name));
        lines.put("public-holidays", publicHolidays);
        lines.put("company-holidays", String.join(",", companyHolidays));
        targets.forEach((milestone, target) -> lines.put("targets." + milestone, target.toString()));
        lines.put("cause-level", Integer.toString(causeLevel));
        lines.put("promise-grace", promiseGrace.toString());
        lines.put("silence-limit", silenceLimit.toString());
        lines.put("person-causes", String.join(",", personCauses));
        choices.texts().forEach((key, text) -> lines.put("choices." + key, text));
        return joined(List.copyOf(lines.entrySet()), entry -> entry.getKey() + "=" + entry.getValue(), "\n");
    }

    /** Reads what {@link #text} wrote. */
    public static Figures read(String text) {
        var properties = new TreeMap<String, String>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            properties.put(KEY + line.substring(0, equals), line.substring(equals + 1));
        });
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("nidoto.figures", Figures.class)
                .get();
    }

    private static <T> String joined(List<T> values, Function<T, String> text) {
        return joined(values, text, ",");
    }

    private static <T> String joined(List<T> values, Function<T, String> text, String between) {
        return values.stream().map(text).collect(Collectors.joining(between));
    }
}
