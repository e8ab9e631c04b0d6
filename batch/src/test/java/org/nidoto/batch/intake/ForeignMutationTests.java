package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.intake.profile.Profile;
import org.nidoto.batch.intake.profile.Profiles;
import org.nidoto.batch.intake.profile.WrongProfile;

/** However a foreign file is damaged, each of its rows comes out of its profile once; the repetition is the seed. */
class ForeignMutationTests {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "org", "nidoto", "batch", "profiles");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final byte[] NASTY = {'"', ',', '\n', '\r', '\t', '0', '/', '-', ' ', (byte) 0x81, (byte) 0xff, 0};

    private final Path folder;

    ForeignMutationTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @RepeatedTest(300)
    void everyRowOfADamagedFileComesOutOnce(RepetitionInfo repetition) throws IOException, WrongProfile {
        var random = new Random(repetition.getCurrentRepetition());
        List<Path> fixtures;
        try (var files = Files.list(FIXTURES)) {
            fixtures = files.sorted().toList();
        }
        var fixture = fixtures.get(random.nextInt(fixtures.size()));
        var name = fixture.getFileName().toString();
        var damaged = Files.write(folder.resolve(name), damaged(Files.readAllBytes(fixture), random));
        var profile = Profiles.in(Path.of("..", "samples", "profiles")).of(name).orElseThrow();
        try (var file = SourceFile.open(damaged, name, profile)) {
            account(file, profile, damaged, name);
        } catch (RefusedFile refused) {
            assertThat(refused.sentence(Locale.ENGLISH)).startsWith(name).doesNotContain("{1}");
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        for (int hits = random.nextInt(6); hits >= 0; hits--) {
            damaged[random.nextInt(damaged.length)] =
                    random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }

    private static void account(SourceFile first, Profile profile, Path path, String name)
            throws IOException, RefusedFile {
        for (var rule : profile.records()) {
            try (var file = SourceFile.open(path, name, profile)) {
                var read = file.readBlock(10_000);
                var shaper = file.shaper(rule.kind(), TOKYO);
                var shaped = new ArrayList<>(shaper.take(read));
                shaped.addAll(shaper.end());
                var format = RowFormats.of(rule.kind(), profile.source(), TOKYO);
                var lines = shaped.stream()
                        .flatMap(each -> lines(each, format).stream())
                        .toList();
                assertThat(lines)
                        .containsExactlyInAnyOrderElementsOf(
                                read.stream().map(SourceRow::line).toList());
            }
        }
        assertThat(first.header()).isNotEmpty();
    }

    private static <T> List<Long> lines(Shaped shaped, RowFormat<T> format) {
        var judged = Judged.of(shaped, format);
        for (var row : judged.rows()) {
            if (!judged.faults().isEmpty()) {
                for (var fault : judged.faultsOf(row)) {
                    assertThat(fault.sentence(row.file(), row.line(), Locale.JAPANESE))
                            .doesNotContain("{1}");
                }
            }
        }
        return judged.rows().stream().map(SourceRow::line).toList();
    }
}
