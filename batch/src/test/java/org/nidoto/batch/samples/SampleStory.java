package org.nidoto.batch.samples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * What happened in the two years: a steady flow, whose counts a quarter are set, and the incidents written by hand.
 *
 * <p>Setting the counts leaves to chance only on which day, to whom and to which part.
 */
final class SampleStory {
    private static final LocalDate BEGIN = SampleCompany.FIRST_MONTH.atDay(1);
    private static final int QUARTERS = 9;

    private final SampleCompany company;

    SampleStory(SampleCompany company) {
        this.company = company;
    }

    /** Everything that happened, in the order in which it was discovered. */
    List<Happening> happenings() {
        var all = new ArrayList<Happening>();
        for (CSVRecord flow : Tables.read("flows.csv")) {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                int count = Integer.parseInt(flow.get("q" + (quarter + 1)));
                for (int i = 0; i < count; i++) {
                    all.add(ofFlow(flow, quarter, i));
                }
            }
        }
        Tables.read("story.csv").forEach(row -> all.add(ofStory(row)));
        all.sort(Comparator.comparing(Happening::detected).thenComparing(Happening::key));
        return List.copyOf(all);
    }

    private Happening ofFlow(CSVRecord flow, int quarter, int number) {
        Scenario scenario = company.scenario(flow.get("scenario"));
        String key = String.join(
                " ", flow.get("scenario"), flow.get("departments"), flow.get("until"), quarter + "-" + number);
        Draw draw = Draw.of(key);
        String department = draw.oneOf(Tables.words(flow.get("departments")));
        LocalDate day = dayOf(flow, quarter, draw);
        List<String> clients = Tables.words(flow.get("clients"));
        Client client =
                clients.isEmpty() ? company.clientOf(department, day, draw) : company.client(draw.oneOf(clients));
        String severity = draw.oneLetterOf(scenario.severities());
        return new Happening(
                key, scenario, department, client, day.atTime(timeOfDay(draw)), severity, "generated", Map.of());
    }

    /** A working day of the quarter, within the flow's own first and last day where it has them. */
    private static LocalDate dayOf(CSVRecord flow, int quarter, Draw draw) {
        LocalDate begin = BEGIN.plusMonths(3L * quarter);
        LocalDate first = later(begin, day(flow.get("from"), begin));
        LocalDate end = begin.plusMonths(3).minusDays(1);
        LocalDate last = earlier(
                earlier(end, day(flow.get("until"), end)),
                SampleCompany.AS_OF.toLocalDate().minusDays(3));
        LocalDate day = OfficeHours.workingDayFrom(
                first.plusDays(draw.between(0, (int) (last.toEpochDay() - first.toEpochDay()))));
        return day.isAfter(last) ? OfficeHours.workingDayUpTo(last) : day;
    }

    private static LocalDate day(String cell, LocalDate otherwise) {
        return cell.isEmpty() ? otherwise : LocalDate.parse(cell);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalTime timeOfDay(Draw draw) {
        if (draw.chance(0.04)) {
            return LocalTime.of(draw.between(18, 20), draw.between(0, 59));
        }
        return LocalTime.of(draw.between(9, draw.chance(0.5) ? 12 : 17), draw.between(0, 59));
    }

    private Happening ofStory(CSVRecord row) {
        var given = new LinkedHashMap<String, String>();
        for (String line : Tables.lines(row.get("values"))) {
            int equals = line.indexOf('=');
            given.put(line.substring(0, equals), line.substring(equals + 1).replace("\\n", "\n"));
        }
        return new Happening(
                row.get("key"),
                company.scenario(row.get("scenario")),
                row.get("department"),
                company.client(row.get("client")),
                LocalDateTime.parse(row.get("detected")),
                row.get("severity"),
                row.get("contacts"),
                given);
    }
}
