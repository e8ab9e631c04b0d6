package org.nidoto.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.core.calendar.WorkingHours;
import org.nidoto.core.calendar.WorkingWindow;
import org.nidoto.core.incident.Label;
import org.nidoto.core.statistics.Proportion;

class WordingTests {
    private static final WorkingHours EIGHT_HOURS = new WorkingHours(
            ZoneId.of("Asia/Tokyo"),
            List.of(WorkingWindow.parse("09:00-12:00"), WorkingWindow.parse("13:00-18:00")),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private final Wording japanese = new Wording(Words.in(Language.JAPANESE), EIGHT_HOURS);
    private final Wording english = new Wording(Words.in(Language.ENGLISH), EIGHT_HOURS);

    @Test
    void aBusinessDayHasAsManyHoursAsTheCompanyWorks() {
        assertThat(japanese.times().business(3 * 480 + 120)).isEqualTo("3営業日2時間");
        assertThat(japanese.times().elapsed(3 * 1440 + 120)).isEqualTo("3日2時間");
        assertThat(english.times().business(3 * 480 + 120)).isEqualTo("3 bd 2 h");
        assertThat(english.times().businessInFull(3 * 480 + 60)).isEqualTo("3 business days 1 hour");
        assertThat(japanese.times().businessInFull(3 * 480 + 60)).isEqualTo("3営業日1時間");
    }

    @Test
    void shortTimesKeepTheirMinutes() {
        assertThat(japanese.times().business(45)).isEqualTo("45分");
        assertThat(japanese.times().business(60)).isEqualTo("1時間");
        assertThat(japanese.times().business(95)).isEqualTo("1時間35分");
        assertThat(japanese.times().business(0)).isEqualTo("0分");
    }

    @Test
    void timeOnTheWallIsToldAsPeopleSayIt() {
        var inEnglish = english.words();
        assertThat(inEnglish.elapsedInFull(Duration.ofMinutes(90))).isEqualTo("1 hour 30 minutes");
        assertThat(japanese.words().elapsedInFull(Duration.ofMinutes(90))).isEqualTo("1時間30分");
        assertThat(inEnglish.elapsedInFull(Duration.ofMinutes(45))).isEqualTo("45 minutes");
        assertThat(inEnglish.elapsedInFull(Duration.ofHours(26))).isEqualTo("26 hours");
        assertThat(inEnglish.elapsedInFull(Duration.ofHours(74))).isEqualTo("3 days 2 hours");
        assertThat(japanese.words().elapsedInFull(Duration.ofDays(10))).isEqualTo("10日");
        assertThat(inEnglish.elapsedInFull(Duration.ZERO)).isEqualTo("0 minutes");
    }

    @Test
    void hoursThatRoundToAFullDayMakeOne() {
        assertThat(japanese.times().business(2 * 480 - 10)).isEqualTo("2営業日");
    }

    @Test
    void aSpanOfTimeIsToldInOneUnit() {
        assertThat(japanese.times().businessRange(21, OptionalDouble.of(30))).isEqualTo("21〜30分");
        assertThat(japanese.times().businessRange(1267, OptionalDouble.of(1854)))
                .isEqualTo("2.6〜3.9営業日");
        assertThat(japanese.times().businessRange(7700, OptionalDouble.empty())).isEqualTo("16.0営業日以上");
    }

    @Test
    void noneAndAllAreExactAndNothingElseLooksLikeThem() {
        assertThat(japanese.percent(0)).isEqualTo("0%");
        assertThat(japanese.percent(1)).isEqualTo("100%");
        assertThat(japanese.percent(0.004)).isEqualTo("0.4%");
        assertThat(japanese.percent(0.996)).isEqualTo("99.6%");
        assertThat(japanese.percent(0.615)).isEqualTo("62%");
    }

    @Test
    void aShareOfNothingIsNotZero() {
        assertThat(japanese.share(new Proportion(0, 0))).isEqualTo("算出不可（該当なし）");
        assertThat(japanese.share(new Proportion(5, 7))).isEqualTo("71%（5/7）");
    }

    @Test
    void aChangeCarriesItsSign() {
        assertThat(japanese.change(3)).isEqualTo("+3");
        assertThat(japanese.change(-1204)).isEqualTo("−1,204");
        assertThat(japanese.change(0)).isEqualTo("±0");
    }

    @Test
    void datesAndQuartersAreWordedInTheLanguage() {
        assertThat(japanese.times().date(LocalDate.of(2026, 7, 1))).isEqualTo("2026年7月1日");
        assertThat(english.times().date(LocalDate.of(2026, 7, 1))).isEqualTo("1 Jul 2026");
        assertThat(japanese.times().quarter(new FiscalQuarter(2026, 2))).isEqualTo("2026年度 第2四半期");
        assertThat(english.times().quarter(new FiscalQuarter(2026, 2))).isEqualTo("FY2026 Q2");
    }

    @Test
    void instantsAreToldInTheBusinessZone() {
        assertThat(japanese.times().instant(Instant.parse("2026-09-30T15:00:00Z")))
                .isEqualTo("2026/10/01 00:00");
    }

    @Test
    void aCodeInNoListIsMarked() {
        assertThat(japanese.name(Label.unregistered("臨時PJ"))).isEqualTo("臨時PJ（未登録）");
    }
}
