package org.nidoto.batch.samples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** Minato Parts (株式会社みなと部品), a trading company for machine parts that does not exist. */
final class SampleCompany {
    /** The morning on which the files were exported; nothing in them happened later. */
    static final LocalDateTime AS_OF = LocalDateTime.of(2026, 10, 5, 8, 0);

    static final YearMonth FIRST_MONTH = YearMonth.of(2024, 10);
    static final YearMonth LAST_MONTH = YearMonth.of(2026, 9);

    private static final List<String> SALES = List.of("D110", "D111", "D120");

    private final List<Client> clients =
            Tables.read("clients.csv").stream().map(Client::of).toList();
    private final List<Part> parts =
            Tables.read("parts.csv").stream().map(Part::of).toList();
    private final Map<String, List<String>> suppliers = Tables.read("suppliers.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.get("trade"), Collectors.mapping(row -> row.get("name"), Collectors.toList())));
    private final Map<String, Scenario> scenarios =
            Scenario.all().stream().collect(Collectors.toUnmodifiableMap(Scenario::id, scenario -> scenario));
    private final Map<String, Habits> habits = Tables.read("habits.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("department"), Habits::of));
    private final Map<String, String> departmentNames = Tables.read("departments.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("部署コード"), row -> row.get("name_ja")));
    private final Map<String, String> causeNames = Tables.read("codes.csv").stream()
            .filter(row -> row.get("一覧").equals("cause"))
            .collect(Collectors.toUnmodifiableMap(row -> row.get("コード"), row -> row.get("name_ja")));
    private final List<CSVRecord> people = Tables.read("people.csv");

    List<Client> clients() {
        return clients;
    }

    Client client(String code) {
        return clients.stream()
                .filter(client -> client.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no client " + code));
    }

    Scenario scenario(String id) {
        return named(scenarios, id);
    }

    Habits habits(String department) {
        return named(habits, department);
    }

    String departmentName(String code) {
        return named(departmentNames, code);
    }

    String causeName(String code) {
        return named(causeNames, code);
    }

    /** A client the department serves that day, the likelier the more it orders; the operating departments serve all. */
    Client clientOf(String department, LocalDate day, Draw draw) {
        List<Client> served = clients.stream()
                .filter(client ->
                        !SALES.contains(department) || client.department().equals(department))
                .filter(client -> client.ordersAsEverIn(YearMonth.from(day)))
                .toList();
        int left = draw.between(1, served.stream().mapToInt(Client::volume).sum());
        int at = 0;
        while (left > served.get(at).volume()) {
            left -= served.get(at).volume();
            at++;
        }
        return served.get(at);
    }

    Part part(String kind, Draw draw) {
        return draw.oneOf(
                parts.stream().filter(part -> part.kind().equals(kind)).toList());
    }

    /** A supplier of the trade: supplier (machining), plater or heater. */
    String supplier(String trade, Draw draw) {
        return draw.oneOf(named(suppliers, trade));
    }

    String chief(String department) {
        return staff(department, "yes").get(0);
    }

    String handler(String department, Draw draw) {
        return draw.oneOf(staff(department, ""));
    }

    private List<String> staff(String department, String chief) {
        return people.stream()
                .filter(row -> row.get("department").equals(department)
                        && row.get("chief").equals(chief))
                .map(row -> row.get("name"))
                .toList();
    }

    private static <T> T named(Map<String, T> things, String code) {
        T thing = things.get(code);
        if (thing == null) {
            throw new IllegalArgumentException("nothing is called " + code);
        }
        return thing;
    }
}
