package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nidoto.batch.intake.Reading.Failure;

class NumbersTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "1850000|1850000",
                "1,850,000|1850000",
                "１，８５０，０００|1850000",
                "¥1,850,000|1850000",
                "￥ 1,850,000|1850000",
                "\\1,850,000|1850000",
                "1,850,000円|1850000",
                "1,850,000 円|1850000",
                "1234.50|1234.5",
                "1,234.5|1234.5",
                "1200.000000|1200",
                "007|7",
                "999,999,999,999,999.9999|999999999999999.9999",
            })
    void anAmountIsReadWithItsSeparatorsAndSigns(String text, BigDecimal amount) {
        assertThat(Numbers.readAmount(text)).isEqualTo(Reading.of(amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "約3万円|NO_NUMBER",
                "3万|NO_NUMBER",
                "1,23|NO_NUMBER",
                "3,87,16,91,111|NO_NUMBER",
                "1.234,56|NO_NUMBER",
                "1e6|NO_NUMBER",
                "+5|NO_NUMBER",
                ".5|NO_NUMBER",
                "5.|NO_NUMBER",
                "0x1F|NO_NUMBER",
                "NaN|NO_NUMBER",
                "一二三|NO_NUMBER",
                "1234.56789|NO_NUMBER",
                "円|NO_NUMBER",
                "-1|NEGATIVE",
                "－１|NEGATIVE",
                "−1|NEGATIVE",
                "△1,234|NEGATIVE",
                "▲1,234円|NEGATIVE",
                "(1,234)|NEGATIVE",
                "-¥1,234|NEGATIVE",
                "1000000000000000|TOO_LARGE",
                "99999999999999999999999999|TOO_LARGE",
            })
    void whatIsNoAmountIsRefused(String text, Wording why) {
        var reading = Numbers.readAmount(text);
        assertThat(reading).isInstanceOf(Failure.class);
        assertThat(((Failure<BigDecimal>) reading).why().wording()).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"172, 172", "'1,234', 1234", "12.0, 12", "１２, 12", "999999999999999, 999999999999999"})
    void aWholeNumberIsRead(String text, long number) {
        assertThat(Numbers.readWhole(text, Numbers.MOST_WHOLE)).isEqualTo(Reading.of(number));
    }

    @ParameterizedTest
    @CsvSource({"1.5, NO_NUMBER", "120円, NO_NUMBER", "¥120, NO_NUMBER", "-3, NEGATIVE", "100, TOO_LARGE"})
    void whatIsNoWholeNumberUpToTheLimitIsRefused(String text, Wording why) {
        var reading = Numbers.readWhole(text, 99);
        assertThat(reading).isInstanceOf(Failure.class);
        assertThat(((Failure<Long>) reading).why().wording()).isEqualTo(why);
    }

    @Test
    void aCellFullOfDigitsCostsNoTime() {
        assertThat(Numbers.readAmount("-" + "1".repeat(30_000) + "\n")).isInstanceOf(Failure.class);
        assertThat(Numbers.readAmount("1" + ",234".repeat(8_000))).isInstanceOf(Failure.class);
    }
}
