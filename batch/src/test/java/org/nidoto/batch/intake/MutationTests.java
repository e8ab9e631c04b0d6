package org.nidoto.batch.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.batch.intake.Samples.GOOD_INCIDENT;
import static org.nidoto.batch.intake.Samples.INCIDENT_HEADER;
import static org.nidoto.batch.intake.Samples.WINDOWS_31J;

import java.io.IOException;
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

/** Damaged files end in rows, each accepted or rejected with a sentence, or in a refusal; the repetition is the seed. */
class MutationTests {
    private static final int[] NASTY = {
        0, '"', ',', '\n', '\r', '\t', '\'', '=', ';', 0x1b, 0x80, 0x81, 0xff, 0xfe, 0xe3, 0xa0
    };

    private final Samples samples;

    MutationTests(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    @RepeatedTest(400)
    void everyRowOfADamagedFileIsAccountedFor(RepetitionInfo repetition) throws IOException {
        var random = new Random(repetition.getCurrentRepetition());
        var encoding = List.<Charset>of(UTF_8, WINDOWS_31J).get(random.nextInt(2));
        var row = GOOD_INCIDENT + ",\"備考、\"\"引用\"\"\nと改行\"\r\n";
        byte[] bytes = (INCIDENT_HEADER + ",備考\r\n" + row.repeat(30)).getBytes(encoding);
        byte[] damaged = damaged(bytes, random);
        try {
            account(samples.read("incidents.csv", damaged));
        } catch (RefusedFile refused) {
            assertThat(refused.sentence(Locale.JAPANESE))
                    .startsWith("incidents.csv: ")
                    .doesNotContain("{");
            assertThat(refused.sentence(Locale.ENGLISH))
                    .startsWith("incidents.csv: ")
                    .doesNotContain("{");
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        int from = random.nextBoolean() ? INCIDENT_HEADER.getBytes(UTF_8).length + 20 : 0;
        for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
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
        return random.nextInt(4) == 0 ? Arrays.copyOf(damaged, from + random.nextInt(damaged.length - from)) : damaged;
    }

    private void account(Samples.Read read) throws IOException {
        var format = Samples.format(read.kind());
        long line = 1;
        for (var row : read.rows()) {
            assertThat(row.line()).isGreaterThan(line);
            line = row.line();
            var outcome = format.judge(row);
            if (outcome instanceof Accepted<?> accepted) {
                assertThat(row.faults()).isEmpty();
                assertThat(String.valueOf(accepted.record()))
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
    }
}
