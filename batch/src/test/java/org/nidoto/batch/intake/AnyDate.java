package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nidoto.batch.intake.Reading.Failure;
import org.nidoto.batch.intake.Reading.Value;
import org.nidoto.batch.intake.profile.DatePattern;
import org.nidoto.core.incident.Moment;

/**
 * What holds of whatever text a cell of a date, month or number has: it is read or refused in a sentence, alike in full width, and what was
 * read reads the same from its ISO form.
 */
final class AnyDate {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Moments MOMENTS = new Moments(TOKYO);
    private static final List<DatePattern> PATTERNS = List.of(
            DatePattern.of("d/M/yyyy H:mm"),
            DatePattern.of("yyyyMMdd"),
            DatePattern.of("d.M.yyyy H:mm VV"),
            DatePattern.of("MMM d, yyyy h:mm:ss a"),
            DatePattern.of("yyyy-MM-dd'T'HH:mm:ss.SSSXXX"),
            DatePattern.of("yyyy/MM"));

    private AnyDate() {}

    /** Holds the property against bytes, read as UTF-8. */
    static void isReadOrRefused(byte[] input) {
        var text = Widths.trimmed(new String(input, StandardCharsets.UTF_8));
        var reading = MOMENTS.read(text);
        if (reading instanceof Value<Moment> read) {
            var iso = read.value() instanceof Moment.Timed timed
                    ? timed.at().toString()
                    : ((Moment.Day) read.value()).date().toString();
            assertThat(MOMENTS.read(iso)).isEqualTo(reading);
        }
        same(reading, MOMENTS.read(wide(text)));
        same(MOMENTS.readDay(text), MOMENTS.readDay(wide(text)));
        same(Months.read(text), Months.read(wide(text)));
        same(Numbers.readAmount(text), Numbers.readAmount(wide(text)));
        same(Numbers.readWhole(text, 99), Numbers.readWhole(wide(text), 99));
        for (var pattern : PATTERNS) {
            pattern.read(text, Optional.of(TOKYO))
                    .filter(iso -> iso.matches("[1-9]\\d{3}-.*"))
                    .ifPresent(iso -> assertThat(readable(iso)).as(iso).isTrue());
        }
    }

    private static boolean readable(String iso) {
        return MOMENTS.read(iso) instanceof Value<Moment> || Months.read(iso) instanceof Value<?>;
    }

    private static void same(Reading<?> narrow, Reading<?> wide) {
        assertThat(wide).isEqualTo(narrow);
        if (narrow instanceof Failure<?> failure) {
            for (var language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                assertThat(failure.why().text(language)).isNotBlank().doesNotContain("{");
            }
        }
    }

    /** The digits and signs in full width, as a Japanese keyboard gives them; a backslash, which stands for ¥, is left. */
    private static String wide(String text) {
        var wide = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide.append(c > ' ' && c <= '~' && c != '\\' ? (char) (c - '!' + '！') : c);
        }
        return wide.toString();
    }
}
