package org.nidoto.report.text;

import java.time.LocalDate;
import java.util.List;

/** Years by Japanese era (和暦), from the Shōwa era on; earlier ones keep their western number. */
final class Wareki {
    private static final List<Era> ERAS = List.of(
            new Era("令和", "R", LocalDate.of(2019, 5, 1)),
            new Era("平成", "H", LocalDate.of(1989, 1, 8)),
            new Era("昭和", "S", LocalDate.of(1926, 12, 25)));

    private record Era(String name, String letter, LocalDate begins) {
        int year(LocalDate day) {
            return day.getYear() - begins.getYear() + 1;
        }
    }

    private Wareki() {}

    /** The year as running text has it: 令和8, 令和元. */
    static String year(LocalDate day) {
        return ERAS.stream()
                .filter(era -> !day.isBefore(era.begins))
                .findFirst()
                .map(era -> era.name + (era.year(day) == 1 ? "元" : Integer.toString(era.year(day))))
                .orElse(Integer.toString(day.getYear()));
    }

    /** The year as tables have it, always of the same width: R08. */
    static String shortYear(LocalDate day) {
        return ERAS.stream()
                .filter(era -> !day.isBefore(era.begins))
                .findFirst()
                .map(era -> era.letter + (era.year(day) < 10 ? "0" : "") + era.year(day))
                .orElse(Integer.toString(day.getYear()));
    }
}
