package org.nidoto.batch.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts an incident's particulars into a scenario's sentences: {@code {part}}, {@code {qty}}, {@code {supplier}} and the like. */
final class Wording {
    private static final List<String> TRADES = List.of("supplier", "plater", "heater");

    private final Map<String, String> particulars = new LinkedHashMap<>();
    private final Draw draw;

    private Wording(Draw draw) {
        this.draw = draw;
    }

    static Wording of(Happening happening, SampleCompany company, Draw draw) {
        var wording = new Wording(draw);
        wording.name(company.part(happening.scenario().parts(), draw));
        wording.date(happening.detected().toLocalDate());
        TRADES.forEach(trade -> wording.put(trade, company.supplier(trade, draw)));
        return wording;
    }

    private void name(Part part) {
        int quantity = Math.max(2, part.quantity() * draw.oneOf(List.of(1, 2, 2, 3, 4)) / 2);
        int few = Math.min(Math.max(1, quantity / 4), draw.between(1, 12));
        put("part", part.name());
        put("similar", part.similar());
        put("unit", part.unit());
        put("qty", quantity);
        put("ten", quantity * 10);
        put("few", few);
        put("less", quantity - few);
        long difference = (long) part.price() * quantity * draw.between(4, 18) / 1000 * 10;
        put("amount", String.format(Locale.ROOT, "%,d", difference + 100));
    }

    private void date(LocalDate detected) {
        LocalDate due = OfficeHours.workingDayFrom(detected.plusDays(3));
        put("month", due.getMonthValue());
        put("day", due.getDayOfMonth());
        put("billed", detected.minusMonths(1).getMonthValue());
        put("days", draw.between(2, 8));
        put("order", "P%d0-%04d".formatted(detected.getYear() % 100, draw.between(1000, 9899)));
    }

    private void put(String slot, Object particular) {
        particulars.put(slot, particular.toString());
    }

    String particular(String slot) {
        return particulars.getOrDefault(slot, "");
    }

    /** The supplier that the wording names; empty where it names none. */
    String supplierIn(String wording) {
        return TRADES.stream()
                .filter(trade -> wording.contains("{" + trade + "}"))
                .map(this::particular)
                .findFirst()
                .orElse("");
    }

    /** The wording with its slots filled. */
    String fill(String wording) {
        String text = wording;
        for (Map.Entry<String, String> particular : particulars.entrySet()) {
            text = text.replace("{" + particular.getKey() + "}", particular.getValue());
        }
        return text;
    }
}
