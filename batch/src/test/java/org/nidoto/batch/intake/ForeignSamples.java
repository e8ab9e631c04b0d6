package org.nidoto.batch.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nidoto.batch.intake.profile.Profile;
import org.nidoto.batch.intake.profile.Profiles;
import org.nidoto.batch.intake.profile.WrongProfile;

/** Foreign files and profiles made up for a test. */
final class ForeignSamples {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Path folder;

    ForeignSamples(Path folder) {
        this.folder = folder;
    }

    Profile profile(String yaml) {
        try {
            return Profiles.read(Files.writeString(folder.resolve("p.yml"), yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WrongProfile wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /**
     * What the file's rows come to for the first kind of the profile: the cells of a record with {@code |} between, in the order of our
     * columns; else the sentences about it; {@code filtered} or {@code superseded}. A refused file is one sentence.
     */
    List<String> read(String yaml, String text) {
        return read(yaml, text.getBytes(StandardCharsets.UTF_8), 0);
    }

    List<String> read(String yaml, byte[] bytes, int record) {
        var profile = profile(yaml);
        var kind = profile.records().get(record).kind();
        try (var file = SourceFile.open(Files.write(folder.resolve("f.csv"), bytes), "f.csv", profile)) {
            var shaper = file.shaper(kind, TOKYO);
            var format = RowFormats.of(kind, profile.source(), TOKYO);
            var shaped = new ArrayList<Shaped>();
            for (var block = file.readBlock(2); !block.isEmpty(); block = file.readBlock(2)) {
                shaped.addAll(shaper.take(block));
            }
            shaped.addAll(shaper.end());
            return shaped.stream()
                    .flatMap(each -> told(each, Judged.of(each, format), kind))
                    .toList();
        } catch (RefusedFile refused) {
            return List.of(refused.sentence(Locale.ENGLISH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Stream<String> told(Shaped shaped, Judged<T> judged, RecordKind kind) {
        if (judged.outcomes().isEmpty()) {
            return Stream.of(judged.superseded() ? "superseded" : "filtered");
        }
        if (judged.faults().isEmpty()) {
            return ((Shaped.Taken) shaped).records().stream().map(row -> cells(row, kind));
        }
        return judged.rows().stream()
                .flatMap(row -> judged.faultsOf(row).stream()
                        .map(fault -> fault.sentence(row.file(), row.line(), Locale.ENGLISH)));
    }

    private static String cells(SourceRow row, RecordKind kind) {
        var cells = kind.columns().stream()
                .map(column -> row.cell(column).orElse(""))
                .toList();
        return String.join("|", cells).replaceFirst("\\|+$", "");
    }
}
