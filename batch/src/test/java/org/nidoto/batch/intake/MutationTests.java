package org.nidoto.batch.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.batch.intake.Samples.GOOD_INCIDENT;
import static org.nidoto.batch.intake.Samples.INCIDENT_HEADER;
import static org.nidoto.batch.intake.Samples.WINDOWS_31J;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.intake.RowOutcome.Accepted;
import org.nidoto.batch.intake.RowOutcome.Rejected;

/**
 * Damaged files end in rows, each accepted or rejected with a sentence, or in a refusal, and a damage costs two rows at most; the
 * repetition is the seed.
 */
class MutationTests {
    private static final int[] NASTY = {
        0, '"', ',', '\n', '\r', '\t', '\'', '=', ';', 0x1b, 0x80, 0x81, 0xff, 0xfe, 0xe3, 0xa0
    };

    private static final int ROWS = 30;

    private final Samples samples;

    MutationTests(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    @RepeatedTest(400)
    void everyRowOfADamagedFileIsAccountedFor(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var encoding = List.<Charset>of(UTF_8, WINDOWS_31J).get(random.nextInt(2));
        var row = GOOD_INCIDENT + ",\"備考、\"\"引用\"\"\nと改行\"\r\n";
        byte[] bytes = (INCIDENT_HEADER + ",備考\r\n" + row.repeat(ROWS)).getBytes(encoding);
        int hits = 1 + random.nextInt(8);
        byte[] damaged = damaged(bytes, hits, random);
        boolean cut = random.nextInt(4) == 0;
        try {
            int accepted = account(samples.read("incidents.csv", cut ? cut(damaged, random) : damaged));
            assertThat(accepted).isGreaterThanOrEqualTo(cut ? 0 : ROWS - 2 * hits);
        } catch (RefusedFile refused) {
            assertThat(refused.sentence(Locale.JAPANESE))
                    .startsWith("incidents.csv: ")
                    .doesNotContain("{");
            assertThat(refused.sentence(Locale.ENGLISH))
                    .startsWith("incidents.csv: ")
                    .doesNotContain("{");
        }
    }

    private static byte[] damaged(byte[] bytes, int hits, Random random) {
        byte[] damaged = bytes.clone();
        int from = random.nextBoolean() ? INCIDENT_HEADER.getBytes(UTF_8).length + 20 : 0;
        for (int hit = 0; hit < hits; hit++) {
            int at = from + random.nextInt(damaged.length - from);
            int value = random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : random.nextInt(256);
            switch (random.nextInt(3)) {
                case 0 -> damaged[at] = (byte) value;
                case 1 -> {
                    byte[] longer = Arrays.copyOf(damaged, damaged.length + 1);
                    System.arraycopy(damaged, at, longer, at + 1, damaged.length - at);
                    longer[at] = (byte) value;
                    damaged = longer;
                }
                default -> {
                    byte[] shorter = Arrays.copyOf(damaged, damaged.length - 1);
                    System.arraycopy(damaged, at + 1, shorter, at, shorter.length - at);
                    damaged = shorter;
                }
            }
        }
        return damaged;
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    /** How many rows were accepted, after each row has been looked at. */
    private static int account(Samples.Read read) {
        var format = Samples.format(read.kind());
        long line = 1;
        int accepted = 0;
        for (var row : read.rows()) {
            assertThat(row.line()).isGreaterThan(line);
            line = row.line();
            var outcome = format.judge(row);
            if (outcome instanceof Accepted<?> taken) {
                accepted++;
                assertThat(row.faults()).isEmpty();
                assertThat(String.valueOf(taken.record()))
                        .doesNotContain("\ufffd")
                        .doesNotContain("\0");
            } else {
                for (var fault : ((Rejected<?>) outcome).faults()) {
                    assertThat(fault.sentence(row.file(), line, Locale.ENGLISH))
                            .startsWith("incidents.csv line " + line)
                            .doesNotContain("\n");
                }
            }
        }
        return accepted;
    }
}
