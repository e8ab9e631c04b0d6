package org.nidoto.report.workbook;

/** How a number looks; the number itself is never rounded. */
enum Format {
    COUNT(0, "#,##0"),
    TENTHS(1, "#,##0.0"),
    HUNDREDTHS(2, "#,##0.00"),
    CHANCE(3, "0.0000"),
    SHARE(4, "0.0%"),
    MONTH(5, "yyyy/mm"),
    DAY(6, "yyyy/mm/dd"),
    MINUTE(7, "yyyy/mm/dd hh:mm");

    private final int number;
    private final String code;

    Format(int number, String code) {
        this.number = number;
        this.code = code;
    }

    /** Its place among the formats, from 0. */
    int number() {
        return number;
    }

    /** The code of ECMA-376, 18.8.30. */
    String code() {
        return code;
    }
}
