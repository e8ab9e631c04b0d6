package org.nidoto.batch.samples;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many order lines each department handled for each client and month. */
final class SampleExposure {
    static final List<String> COLUMNS = List.of("部署", "取引先", "年月", "件数");

    private static final List<String> OPERATIONS = List.of("D210", "D220", "D230");

    /** How many lines an operating department handles for each line a client orders. */
    private static final Map<String, Double> LINES_PER_ORDER = Map.of("D210", 1.0, "D220", 1.1, "D230", 0.45);

    /** How much more or less than usual is ordered from January to December. */
    private static final List<Double> SEASON =
            List.of(0.93, 0.98, 1.14, 0.99, 0.95, 1.02, 1.0, 0.9, 1.06, 1.02, 1.0, 1.04);

    private SampleExposure() {}

    static List<List<String>> rows(SampleCompany company) {
        var rows = new ArrayList<List<String>>();
        for (YearMonth month = SampleCompany.FIRST_MONTH;
                !month.isAfter(SampleCompany.LAST_MONTH);
                month = month.plusMonths(1)) {
            for (Client client : company.clients()) {
                rows.addAll(rows(client, month));
            }
        }
        return rows;
    }

    /** The client's month; no row at all once it has left. */
    private static List<List<String>> rows(Client client, YearMonth month) {
        Draw draw = Draw.of("volume of " + client.code() + " in " + month);
        double orders = draw.around(client.volumeIn(month) * SEASON.get(month.getMonthValue() - 1), 0.07);
        var volumes = new LinkedHashMap<String, Double>();
        volumes.put(client.department(), orders);
        for (String department : OPERATIONS) {
            volumes.put(department, draw.around(orders * LINES_PER_ORDER.getOrDefault(department, 1.0), 0.03));
        }
        return volumes.entrySet().stream()
                .filter(volume -> volume.getValue() > 0)
                .map(volume -> List.of(
                        volume.getKey(), client.code(), month.toString(), Long.toString(Math.round(volume.getValue()))))
                .toList();
    }
}
