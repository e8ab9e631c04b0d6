package org.nidoto.batch.job;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of the samples, for counting by hand: it knows how the files are written and nothing of the program.
 *
 * <p>Every cell that is empty is absent, and so is every date after the as-of instant.
 */
final class CountedSamples {
    static final LocalDateTime AS_OF = LocalDateTime.of(2026, 10, 5, 8, 0);

    /** The weekdays from July to September 2026 that were free: 海の日, 山の日, 敬老の日, the day between, 秋分の日. */
    private static final Set<LocalDate> FREE = Set.of(
            LocalDate.of(2026, 7, 20),
            LocalDate.of(2026, 8, 11),
            LocalDate.of(2026, 9, 21),
            LocalDate.of(2026, 9, 22),
            LocalDate.of(2026, 9, 23));

    /** Without a loss that is a number, a client, and a date of discovery: samples/README.md, "The bad rows". */
    private static final Set<String> REJECTED = Set.of("QI-2025-0146", "QI-2026-0118", "QI-2026-0137");

    private static final Pattern DATE =
            Pattern.compile("(?:令和|R)?(\\d{1,4})[/.年](\\d{1,2})[/.月](\\d{1,2})日?(?: (\\d{1,2})[:時](\\d{2})分?)?");

    private CountedSamples() {}

    /** A date that may lack its time; then {@code at} is the day's beginning. */
    record When(LocalDateTime at, boolean timed) {
        LocalDate day() {
            return at.toLocalDate();
        }

        boolean isWithin(LocalDate first, LocalDate last) {
            return !day().isBefore(first) && !day().isAfter(last);
        }

        /** By instant if both have a time, otherwise by day. */
        boolean isAfter(When other) {
            return (timed && other.timed) ? at.isAfter(other.at) : day().isAfter(other.day());
        }
    }

    static List<CSVRecord> rows(String kind) throws IOException {
        var charset = kind.equals("contacts") ? Charset.forName("windows-31j") : StandardCharsets.UTF_8;
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var file = Path.of("..", "samples", kind + "_2026-10-05.csv");
        try (Reader reader = Files.newBufferedReader(file, charset)) {
            if (charset.equals(StandardCharsets.UTF_8)) {
                reader.mark(1);
                if (reader.read() != '\uFEFF') {
                    reader.reset();
                }
            }
            return format.parse(reader).getRecords();
        }
    }

    /** 433 rows, less three rejected, one there twice (its first row holds) and three cancelled: 426. */
    static List<CSVRecord> incidents() throws IOException {
        Map<String, CSVRecord> taken = new LinkedHashMap<>();
        for (var row : rows("incidents")) {
            if (!REJECTED.contains(row.get("管理番号")) && !row.get("状態").equals("取消")) {
                taken.putIfAbsent(row.get("管理番号"), row);
            }
        }
        return List.copyOf(taken.values());
    }

    /** Those discovered (発見日時) from the first day to the last. */
    static List<CSVRecord> detected(LocalDate first, LocalDate last) throws IOException {
        return incidents().stream()
                .filter(row -> when(row, "発見日時").orElseThrow().isWithin(first, last))
                .toList();
    }

    static Optional<When> when(CSVRecord row, String column) {
        return written(row.get(column)).filter(when -> !when.at().isAfter(AS_OF));
    }

    /** 2026/4/1 9:30, 令和8年4月1日 9時30分 or R8.4.1 9:30, each with or without its time; 令和1年 was 2019. */
    static Optional<When> written(String text) {
        var matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        var month = YearMonth.of(year < 100 ? 2018 + year : year, Integer.parseInt(matcher.group(2)));
        int day = Integer.parseInt(matcher.group(3));
        if (!month.isValidDay(day)) {
            return Optional.empty();
        }
        boolean timed = matcher.group(4) != null;
        int hour = timed ? Integer.parseInt(matcher.group(4)) : 0;
        int minute = timed ? Integer.parseInt(matcher.group(5)) : 0;
        return Optional.of(new When(month.atDay(day).atTime(hour, minute), timed));
    }

    /** Minutes from 9:00 to 18:00, Monday to Friday, free days left out, day by day. */
    static long businessMinutes(LocalDateTime from, LocalDateTime to) {
        long minutes = 0;
        for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !FREE.contains(day)) {
                var opens = later(from, day.atTime(9, 0));
                var closes = earlier(to, day.atTime(LocalTime.of(18, 0)));
                minutes += Math.max(0, ChronoUnit.MINUTES.between(opens, closes));
            }
        }
        return minutes;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    /** The probability of fewer than {@code x} and half that of {@code x} itself. */
    static double midP(int x, double mean) {
        double term = Math.exp(-mean);
        double below = 0;
        for (int k = 0; k < x; k++) {
            below += term;
            term *= mean / (k + 1);
        }
        return below + term / 2;
    }

    /** Minutes from discovery to resolution, or so far. */
    record Time(long minutes, boolean resolved) {}

    /** Where the share still unresolved first falls below 1 − p; here it never equals it. */
    static long quantile(List<Time> times, double p) {
        var sorted = times.stream()
                .sorted(Comparator.comparing(Time::minutes).thenComparing(time -> !time.resolved()))
                .toList();
        double unresolved = 1;
        for (int i = 0; i < sorted.size(); i++) {
            unresolved *= sorted.get(i).resolved() ? 1 - 1.0 / (sorted.size() - i) : 1;
            if (unresolved < 1 - p) {
                return sorted.get(i).minutes();
            }
        }
        throw new AssertionError("not reached");
    }

    /** From when an incident lasted to when; open, for ever. */
    record Spell(LocalDate begin, LocalDate end) {
        static Spell of(CSVRecord row) {
            var begin =
                    when(row, "発生日時").or(() -> when(row, "発見日時")).orElseThrow().day();
            var end = when(row, "完了日時").map(When::day).orElse(LocalDate.MAX);
            return new Spell(begin, end);
        }
    }

    /** How many episodes were followed within so many days, and how many ended that long before the as-of day. */
    static List<Integer> recurred(Map<String, List<Spell>> byKey, int days) {
        int again = 0;
        int all = 0;
        for (var spells : byKey.values()) {
            spells.sort(Comparator.comparing(Spell::begin));
            var end = LocalDate.MIN;
            for (int i = 0; i < spells.size(); i++) {
                end = spells.get(i).end().isAfter(end) ? spells.get(i).end() : end;
                boolean last = i + 1 == spells.size();
                boolean over = end.isBefore(LocalDate.MAX)
                        && (last || spells.get(i + 1).begin().isAfter(end));
                if (over && !end.plusDays(days).isAfter(AS_OF.toLocalDate())) {
                    all++;
                    again += !last && !spells.get(i + 1).begin().isAfter(end.plusDays(days)) ? 1 : 0;
                }
            }
        }
        return List.of(again, all);
    }

    /** Order lines by department, from the month on. */
    static Map<String, Integer> volumesFrom(String month) throws IOException {
        return rows("exposure").stream()
                .filter(row -> row.get("年月").compareTo(month) >= 0)
                .collect(Collectors.groupingBy(
                        row -> row.get("部署"), Collectors.summingInt(row -> Integer.parseInt(row.get("件数")))));
    }
}
