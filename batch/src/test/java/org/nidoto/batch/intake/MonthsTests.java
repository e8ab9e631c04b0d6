package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.intake.Reading.Failure;

class MonthsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04",
                "2026/4",
                "2026.4",
                "202604",
                "2026年4月",
                "2026年 4月",
                "令和8年4月",
                "R8.4",
                "Ｒ８．４",
                "２０２６年４月",
                "㋿8年4月"
            })
    void everyFormOfAprilMeansTheSameMonth(String text) {
        assertThat(Months.read(text)).isEqualTo(Reading.of(YearMonth.of(2026, 4)));
    }

    @ParameterizedTest
    @CsvSource({"令和元年5月, 2019-05", "平成31年4月, 2019-04", "昭和64年1月, 1989-01", "平成元年1月, 1989-01"})
    void theMonthAnEraChangedBelongsToBoth(String text, YearMonth month) {
        assertThat(Months.read(text)).isEqualTo(Reading.of(month));
    }

    @ParameterizedTest
    @CsvSource({
        "4月, NO_MONTH",
        "2026, NO_MONTH",
        "2026/13, NO_MONTH",
        "2026-00, NO_MONTH",
        "202613, NO_MONTH",
        "26/4, NO_MONTH",
        "4/2026, NO_MONTH",
        "2026/4/1, NO_MONTH",
        "2026年4, NO_MONTH",
        "Apr-26, NO_MONTH",
        "平成31年5月, OUTSIDE_ERA",
        "令和元年4月, OUTSIDE_ERA",
    })
    void whatIsNoMonthIsRefused(String text, Wording why) {
        var reading = Months.read(text);
        assertThat(reading).isInstanceOf(Failure.class);
        assertThat(((Failure<YearMonth>) reading).why().wording()).isEqualTo(why);
    }
}
