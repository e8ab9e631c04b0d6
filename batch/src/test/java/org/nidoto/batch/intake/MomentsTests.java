package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.intake.Reading.Failure;
import org.nidoto.batch.intake.Reading.Value;
import org.nidoto.core.incident.Moment;

class MomentsTests {
    private static final Moments TOKYO = new Moments(ZoneId.of("Asia/Tokyo"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-01T09:30",
                "2026-04-01t09:30:00",
                "2026-04-01 09:30",
                "2026-04-01 09:30:00.999",
                "2026-04-01T09:30:00,5",
                "2026/4/1 9:30",
                "2026/04/01 09:30:00",
                "2026/ 4/ 1  9:30",
                "2026.4.1 9:30",
                "20260401 9:30",
                "2026年4月1日 9時30分",
                "2026年4月1日9時30分0秒",
                "2026年 4月 1日 午前9時30分",
                "2026年4月1日(水)9:30",
                "2026/4/1（水） 9:30",
                "2026/4/1 (水曜日) 9:30",
                "2026/4/1 9:30 AM",
                "２０２６／４／１　９：３０",
                "令和8年4月1日 9時30分",
                "令和 8年 4月 1日 9時 30分",
                "令和８年４月１日９時３０分",
                "令8.4.1 9:30",
                "㋿8年4月1日 9:30",
                "R8.4.1 9:30",
                "r8/4/1 9:30",
                "Ｒ０８．０４．０１　０９：３０",
                "2026-04-01T00:30Z",
                "2026-04-01T00:30:00z",
                "2026-04-01T09:30+09:00",
                "2026-04-01 09:30:00 +0900",
                "2026-03-31T20:30-04",
                "2026-03-31T20:30−0400",
            })
    void everyFormOfHalfPastNineOnTheFirstOfAprilMeansTheSameInstant(String text) {
        assertThat(TOKYO.read(text)).isEqualTo(Reading.of(new Moment.Timed(Instant.parse("2026-04-01T00:30:00Z"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026年4月1日 15時, 2026-04-01T06:00:00Z",
        "2026年4月1日 午後3時5分7秒, 2026-04-01T06:05:07Z",
        "2026/4/1 午後0:15, 2026-04-01T03:15:00Z",
        "2026/4/1 12:15 PM, 2026-04-01T03:15:00Z",
        "2026/4/1 12:15 am, 2026-03-31T15:15:00Z",
        "2026/4/1 午前12時, 2026-03-31T15:00:00Z",
        "2026/4/1 0:00, 2026-03-31T15:00:00Z",
        "2026/4/1 23:59:59, 2026-04-01T14:59:59Z",
        "2024-02-29 12:00, 2024-02-29T03:00:00Z",
        "2026/4/1 24:00, 2026-04-01T15:00:00Z",
        "2026年12月31日 24時, 2026-12-31T15:00:00Z",
        "2026-04-01T24:00:00+02:00, 2026-04-01T22:00:00Z",
        "令和八年四月一日午後三時五分, 2026-04-01T06:05:00Z",
        "9999-12-31 00:00, 9999-12-30T15:00:00Z",
    })
    void aTimeOfDayIsLocalToTheBusinessZone(String text, String instant) {
        assertThat(TOKYO.read(text)).isEqualTo(Reading.of(new Moment.Timed(Instant.parse(instant))));
    }

    /** The days eras changed: cabinet order 1 of 1989 (平成), cabinet order 143 of 2018 (令和), and the rescripts of 1912 and 1926. */
    @ParameterizedTest
    @CsvSource({
        "明治6年1月1日, 1873-01-01",
        "明治45年7月29日, 1912-07-29",
        "M45.7.29, 1912-07-29",
        "大正元年7月30日, 1912-07-30",
        "T15.12.24, 1926-12-24",
        "昭和元年12月25日, 1926-12-25",
        "昭和64年1月7日, 1989-01-07",
        "S64/1/7, 1989-01-07",
        "平成元年1月8日, 1989-01-08",
        "H1.1.8, 1989-01-08",
        "平成31年4月30日, 2019-04-30",
        "H31-4-30, 2019-04-30",
        "㍻31年4月30日, 2019-04-30",
        "令和元年5月1日, 2019-05-01",
        "R元.5.1, 2019-05-01",
        "令和1年5月1日, 2019-05-01",
        "令和6年2月29日, 2024-02-29",
        "平成29年５月15日, 2017-05-15",
        "H29.5.10, 2017-05-10",
        "20240229, 2024-02-29",
        "2026-4-1, 2026-04-01",
        "R08/04/01, 2026-04-01",
        "R080401, 2026-04-01",
        "h310430, 2019-04-30",
        "令和八年四月一日, 2026-04-01",
        "平成二十九年十二月三十一日, 2017-12-31",
        "昭和六十四年一月七日, 1989-01-07",
        "二〇二六年四月十日(金), 2026-04-10",
        "大正１５年１２月２４日, 1926-12-24",
        "明治四十五年七月二十九日, 1912-07-29",
    })
    void aDayAloneIsADayWithoutATime(String text, LocalDate day) {
        assertThat(TOKYO.read(text)).isEqualTo(Reading.of(new Moment.Day(day)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "昨日|NO_DATE",
                "不明|NO_DATE",
                "-|NO_DATE",
                "2026|NO_DATE",
                "2026/4|NO_DATE",
                "4/1|NO_DATE",
                "4月1日|NO_DATE",
                "2026/4-1|NO_DATE",
                "2026年4/1|NO_DATE",
                "2026年4月1|NO_DATE",
                "46113.39|NO_DATE",
                "1 Apr 2026|NO_DATE",
                "March 1, 2026|NO_DATE",
                "2026/4/1 9|NO_DATE",
                "2026/4/1 9:3|NO_DATE",
                "2026/4/1 朝|NO_DATE",
                "2026/4/1頃|NO_DATE",
                "2026/4/19:30|NO_DATE",
                "2026-04-01T|NO_DATE",
                "2026-04-01Z|NO_DATE",
                "2026-04-01T09:30[Asia/Tokyo]|NO_DATE",
                "2026-04-01T09:30+9|NO_DATE",
                "2026/4/1 9:30 9:40|NO_DATE",
                "20260401093000|NO_DATE",
                "２０２６／４／|NO_DATE",
                "①②③④/4/1|NO_DATE",
                "2026/2/29|IMPOSSIBLE_DATE",
                "2026/4/31 9:30|IMPOSSIBLE_DATE",
                "2100/2/29|IMPOSSIBLE_DATE",
                "2026/13/1|IMPOSSIBLE_DATE",
                "2026/0/1|IMPOSSIBLE_DATE",
                "2026/4/0|IMPOSSIBLE_DATE",
                "20261301|IMPOSSIBLE_DATE",
                "0000-01-01|IMPOSSIBLE_DATE",
                "令和8年2月30日|IMPOSSIBLE_DATE",
                "2026/4/1 24:01|IMPOSSIBLE_TIME",
                "2026/4/1 午後24時|IMPOSSIBLE_TIME",
                "2026/4/1 9:60|IMPOSSIBLE_TIME",
                "2026/4/1 9:30:60|IMPOSSIBLE_TIME",
                "2026/4/1 25時|IMPOSSIBLE_TIME",
                "2026/4/1 午後13時|IMPOSSIBLE_TIME",
                "2026/4/1 9:30+19:00|IMPOSSIBLE_TIME",
                "26/4/1|AMBIGUOUS_DATE",
                "1/4/2026|AMBIGUOUS_DATE",
                "29-02-2016 01:16|AMBIGUOUS_DATE",
                "01.04.2026|AMBIGUOUS_DATE",
                "12/31/26|AMBIGUOUS_DATE",
                "明治5年12月2日|BEFORE_CALENDAR",
                "M1.9.8|BEFORE_CALENDAR",
                "R080431|IMPOSSIBLE_DATE",
                "R80401|NO_DATE",
                "令和八十八八年四月一日|NO_DATE",
                "明治45年7月30日|OUTSIDE_ERA",
                "大正15年12月25日|OUTSIDE_ERA",
                "昭和64年1月8日|OUTSIDE_ERA",
                "平成元年1月7日|OUTSIDE_ERA",
                "平成31年5月1日|OUTSIDE_ERA",
                "H32.3.31|OUTSIDE_ERA",
                "令和元年4月30日|OUTSIDE_ERA",
                "令和0年5月1日|OUTSIDE_ERA",
                "2026/4/1(木)|WRONG_WEEKDAY",
                "2026/4/1(祝)|WRONG_WEEKDAY",
            })
    void whatIsNoDateOrNoneThatCanBeIsRefusedAndNeverGuessed(String text, Wording why) {
        var reading = TOKYO.read(text);
        assertThat(reading).isInstanceOf(Failure.class);
        assertThat(((Failure<Moment>) reading).why().wording()).isEqualTo(why);
    }

    /** The eras' own bounds stand in the sentence. */
    @Test
    void aDayOutsideItsEraIsToldTheEra() {
        var why = ((Failure<Moment>) TOKYO.read("昭和64年1月8日")).why();
        var fault = Fault.inCell("発見日時", "昭和64年1月8日", why);
        assertThat(fault.reason(Locale.ENGLISH))
                .isEqualTo("column 発見日時: \"昭和64年1月8日\" lies outside 昭和, which lasted from 1926-12-25 to 1989-01-07");
        assertThat(fault.reason(Locale.JAPANESE)).isEqualTo("列「発見日時」: 「昭和64年1月8日」は昭和の期間（1926-12-25〜1989-01-07）の外です");
    }

    /** New York skipped 02:00 to 03:00 on 8 March 2026 and showed 01:00 to 02:00 twice on 1 November 2026 (Energy Policy Act of 2005). */
    @ParameterizedTest
    @CsvSource({
        "2026-03-08 02:30, 2026-03-08T07:30:00Z",
        "2026-11-01 01:30, 2026-11-01T05:30:00Z",
        "2026-11-01 01:30-05:00, 2026-11-01T06:30:00Z",
    })
    void aTimeThatClocksSkipMovesOnAndOneTheyShowTwiceIsTheEarlier(String text, String instant) {
        assertThat(new Moments(ZoneId.of("America/New_York")).read(text))
                .isEqualTo(Reading.of(new Moment.Timed(Instant.parse(instant))));
    }

    @Test
    void aDayColumnTakesATimeOnlyToTellTheDayInTheBusinessZone() {
        assertThat(TOKYO.readDay("2026-03-31T20:00Z")).isEqualTo(Reading.of(LocalDate.of(2026, 4, 1)));
        assertThat(TOKYO.readDay("2026/4/1 24:00")).isEqualTo(Reading.of(LocalDate.of(2026, 4, 1)));
        assertThat(TOKYO.readDay("2026/4/1 0:00")).isEqualTo(Reading.of(LocalDate.of(2026, 4, 1)));
    }

    @Test
    void everyDayOfFourCenturiesReadsBackInEveryForm() {
        var moments = new Moments(ZoneId.of("Asia/Tokyo"));
        for (var day = LocalDate.of(1873, 1, 1); day.getYear() < 2273; day = day.plusDays(1)) {
            var expected = new Value<Moment>(new Moment.Day(day));
            var slashes = day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
            var wide = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            assertThat(moments.read(day.toString())).isEqualTo(expected);
            assertThat(moments.read(slashes)).isEqualTo(expected);
            assertThat(moments.read(wide)).isEqualTo(expected);
        }
    }

    /** Of the commonest form, which is read by itself; months, days, hours and minutes that do not exist are among them. */
    @RepeatedTest(20)
    void aTimeToTheMinuteIsReadLikeTheSameToTheSecond(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var newYork = new Moments(ZoneId.of("America/New_York"));
        for (int i = 0; i < 1000; i++) {
            var text = "%04d-%02d-%02d %02d:%02d"
                    .formatted(
                            random.nextInt(900, 2100),
                            random.nextInt(14),
                            random.nextInt(33),
                            random.nextInt(26),
                            random.nextInt(62));
            assertThat(newYork.read(text)).as(text).isEqualTo(newYork.read(text + ":00"));
            assertThat(newYork.readDay(text)).as(text).isEqualTo(newYork.readDay(text + ":00"));
        }
    }
}
