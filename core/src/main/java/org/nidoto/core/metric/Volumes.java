package org.nidoto.core.metric;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.prevention.Exposure;

/**
 * The volumes of work (業務量) as they were reported. A department is expected to report every month from its first report to
 * some months after its last: a month that lacks an expected report is unknown for the whole company. Where a
 * department reports a month both as a whole and by client, the whole holds.
 */
final class Volumes {
    private final int graceMonths;
    private final Map<DepartmentCode, NavigableMap<YearMonth, Long>> byDepartment = new HashMap<>();
    private final Map<ClientCode, Map<YearMonth, Long>> byClient = new TreeMap<>();

    /**
     * Adds up what was reported.
     *
     * @param graceMonths how long after its last report a department is still expected to report
     */
    Volumes(List<Exposure> exposures, CodeBook codes, int graceMonths) {
        this.graceMonths = graceMonths;
        var whole = new HashSet<Reported>();
        for (var exposure : exposures) {
            if (exposure.client().isEmpty()) {
                whole.add(new Reported(codes.canonical(exposure.department()), exposure.month()));
            }
        }
        exposures.forEach(exposure -> enter(exposure, codes.canonical(exposure.department()), whole));
        exposures.forEach(exposure -> exposure.client()
                .map(codes::canonical)
                .ifPresent(client -> byClient.computeIfAbsent(client, code -> new HashMap<>())
                        .merge(exposure.month(), exposure.volume(), Long::sum)));
    }

    private record Reported(DepartmentCode department, YearMonth month) {}

    private void enter(Exposure exposure, DepartmentCode department, Set<Reported> whole) {
        boolean counts = exposure.client().isEmpty() || !whole.contains(new Reported(department, exposure.month()));
        if (counts) {
            byDepartment
                    .computeIfAbsent(department, code -> new TreeMap<>())
                    .merge(exposure.month(), exposure.volume(), Long::sum);
        }
    }

    /** The company's volume in the month; empty where it is not known. */
    OptionalDouble of(YearMonth month) {
        var expected = byDepartment.values().stream()
                .filter(months -> !month.isBefore(months.firstKey())
                        && !month.isAfter(months.lastKey().plusMonths(graceMonths)))
                .toList();
        boolean known = !expected.isEmpty() && expected.stream().allMatch(months -> months.containsKey(month));
        return known
                ? OptionalDouble.of(expected.stream()
                        .mapToDouble(months -> months.getOrDefault(month, 0L))
                        .sum())
                : OptionalDouble.empty();
    }

    /** The company's volume on these days, a part of a month by its share of days; empty where a month is not known. */
    OptionalDouble of(ReviewPeriod days) {
        double sum = 0;
        var last = YearMonth.from(days.to());
        for (var month = YearMonth.from(days.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            var volume = of(month);
            if (volume.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += volume.getAsDouble() * daysWithin(month, days) / month.lengthOfMonth();
        }
        return OptionalDouble.of(sum);
    }

    private static long daysWithin(YearMonth month, ReviewPeriod days) {
        var from = month.atDay(1).isBefore(days.from()) ? days.from() : month.atDay(1);
        var to = month.atEndOfMonth().isAfter(days.to()) ? days.to() : month.atEndOfMonth();
        return new ReviewPeriod(from, to).days();
    }

    /** A department's volume on these days, a part of a month by its share of days; empty where a month was not reported. */
    OptionalDouble of(DepartmentCode department, ReviewPeriod days) {
        var reported = byDepartment.getOrDefault(department, new TreeMap<>());
        double sum = 0;
        var last = YearMonth.from(days.to());
        for (var month = YearMonth.from(days.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            var volume = reported.get(month);
            if (volume == null) {
                return OptionalDouble.empty();
            }
            sum += (double) volume * daysWithin(month, days) / month.lengthOfMonth();
        }
        return OptionalDouble.of(sum);
    }

    /** A department's mean volume a month over those months that it reported; empty where it reported none of them. */
    OptionalDouble monthlyMean(DepartmentCode department, Collection<YearMonth> months) {
        var reported = byDepartment.getOrDefault(department, new TreeMap<>());
        return months.stream()
                .filter(reported::containsKey)
                .mapToLong(month -> reported.getOrDefault(month, 0L))
                .average();
    }

    /** The clients whose volumes are known for some month, by code. */
    Set<ClientCode> clients() {
        return Collections.unmodifiableSet(byClient.keySet());
    }

    /** A client's volume in the month, over all departments that reported one; empty where none did. */
    OptionalLong ofClient(ClientCode client, YearMonth month) {
        var volume = byClient.getOrDefault(client, Map.of()).get(month);
        return volume == null ? OptionalLong.empty() : OptionalLong.of(volume);
    }
}
