package org.nidoto.batch.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nidoto.batch.intake.RowOutcome.Accepted;
import org.nidoto.batch.intake.profile.Profile;
import org.nidoto.batch.intake.profile.Profiles;
import org.nidoto.batch.intake.profile.WrongProfile;

/**
 * What holds of whatever bytes a file is made of: it is refused in a sentence, or each of its rows comes out once, with its line, as a
 * record or with reasons. Between its rows stands nothing but blank lines and comments, and nothing of what stands in them is lost.
 */
final class AnyFile {
    private static final Path PROFILES =
            Path.of("src", "test", "resources", "org", "nidoto", "batch", "fuzz", "profiles");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String NAME = "incidents.csv";
    private static final List<Profile> KNOWN = profiles();

    private final Path folder;
    private final Path path;

    AnyFile(Path folder) {
        this.folder = folder;
        this.path = folder.resolve(NAME);
    }

    private static List<Profile> profiles() {
        try (var files = Files.list(PROFILES)) {
            var profiles = new ArrayList<Profile>();
            for (var file : files.sorted().toList()) {
                profiles.add(Profiles.read(file));
            }
            return profiles;
        } catch (IOException | WrongProfile e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds the property against bytes; the first says which profile reads the others, if any. */
    void isAccountedFor(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int choice = (input[0] & 0xff) % (KNOWN.size() + 1);
        var profile = choice == 0 ? Optional.<Profile>empty() : Optional.of(KNOWN.get(choice - 1));
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        try {
            Files.write(path, bytes);
            rejoins(layout(profile), bytes);
            for (var kind : kinds(profile)) {
                accounts(profile, kind);
            }
        } catch (RefusedFile refused) {
            for (var language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                isOneLine(refused.sentence(language), NAME + ": ");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Layout layout(Optional<Profile> profile) throws RefusedFile, IOException {
        return profile.isEmpty()
                ? Layout.of(path, NAME, Optional.empty())
                : ForeignLayout.of(path, NAME, profile.get().form(), new ProfileColumns(profile.get()));
    }

    private List<RecordKind> kinds(Optional<Profile> profile) throws RefusedFile, IOException {
        try (var file = open(profile)) {
            return profile.map(rules ->
                            rules.records().stream().map(rule -> rule.kind()).toList())
                    .orElse(List.of(file.kind()));
        }
    }

    private SourceFile open(Optional<Profile> profile) throws RefusedFile, IOException {
        return profile.isPresent()
                ? SourceFile.open(path, NAME, profile.get())
                : SourceFile.open(path, NAME, Optional.empty());
    }

    /** The raw rows stand in the text where their lines say, in their order, and the text is the bytes. */
    private void rejoins(Layout layout, byte[] bytes) throws IOException {
        var text = text(layout);
        if (Set.of(UTF_8, UTF_16LE, UTF_16BE).contains(layout.charset())) {
            assertThat(FaithfulText.bytes(text, layout.charset()))
                    .isEqualTo(Arrays.copyOfRange(bytes, layout.mark(), bytes.length));
        }
        var lines = FaithfulText.lineStarts(text);
        try (var rows = new RowSplitter(layout.open(path), layout.dialect())) {
            rows.skipLines(layout.skippedLines());
            int end = lines.get(Math.min(layout.skippedLines(), lines.size() - 1));
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                int start = lines.get(Math.toIntExact(row.get().line()) - 1);
                isNoRow(text.substring(end, start), layout.dialect());
                assertThat(text.substring(start)).startsWith(row.get().text());
                end = start + row.get().text().length();
            }
            isNoRow(text.substring(end), layout.dialect());
        }
    }

    private String text(Layout layout) throws IOException {
        var text = new StringBuilder();
        var buffer = new char[1 << 12];
        try (var reader = layout.open(path)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
        }
        return text.toString();
    }

    private static void isNoRow(String between, Dialect dialect) {
        for (var line : between.split("\r\n|\r|\n", -1)) {
            boolean comment = !line.isEmpty() && dialect.isComment(line.charAt(0));
            assertThat(comment
                            || line.chars()
                                    .allMatch(c ->
                                            c == dialect.delimiter() || dialect.isQuote(c) || Widths.isBlank((char) c)))
                    .as("no row of the file: %s", line)
                    .isTrue();
        }
    }

    private void accounts(Optional<Profile> profile, RecordKind kind) throws RefusedFile, IOException {
        try (var file = open(profile)) {
            var rows = new ArrayList<SourceRow>();
            var shaper = file.shaper(kind, TOKYO);
            var shaped = new ArrayList<Shaped>();
            for (var block = file.readBlock(3); !block.isEmpty(); block = file.readBlock(3)) {
                rows.addAll(block);
                shaped.addAll(shaper.take(block));
            }
            shaped.addAll(shaper.end());
            long before = 0;
            for (var row : rows) {
                assertThat(row.line()).isGreaterThan(before);
                before = row.line();
            }
            var format = RowFormats.of(kind, "main", TOKYO);
            var rejected = new ArrayList<SourceRow>();
            assertThat(shaped.stream()
                            .flatMap(one -> lines(one, format, kind, rejected).stream())
                            .sorted())
                    .isEqualTo(rows.stream().map(SourceRow::line).toList());
            comeBack(rejected, file.rejectsHeader(kind, Locale.ENGLISH), profile);
        }
    }

    private static <T> List<Long> lines(Shaped shaped, RowFormat<T> format, RecordKind kind, List<SourceRow> rejected) {
        var judged = Judged.of(shaped, format);
        if (judged.faults().isEmpty()) {
            judged.outcomes()
                    .forEach(outcome -> assertThat(String.valueOf(((Accepted<T>) outcome).record()))
                            .doesNotContain("\0"));
        } else {
            judged.rows().forEach(row -> hasReasons(row, judged.faultsOf(row)));
            judged.rows()
                    .forEach(row -> rejected.add(
                            kind == RecordKind.CONTACTS && row.key().isEmpty() ? row.keyed("1") : row));
        }
        return judged.rows().stream().map(SourceRow::line).toList();
    }

    private static void hasReasons(SourceRow row, List<Fault> faults) {
        assertThat(faults).isNotEmpty();
        for (var fault : faults) {
            isOneLine(fault.sentence(NAME, row.line(), Locale.ENGLISH), NAME + " line " + row.line());
            isOneLine(fault.sentence(NAME, row.line(), Locale.JAPANESE), NAME + " " + row.line() + "行目");
        }
    }

    private static void isOneLine(String sentence, String start) {
        assertThat(sentence).startsWith(start);
        assertThat(sentence.chars().noneMatch(Character::isISOControl))
                .as(sentence)
                .isTrue();
    }

    /** The rows that are rejected come back from the rejects file cell by cell. */
    private void comeBack(List<SourceRow> rejected, List<String> header, Optional<Profile> profile)
            throws RefusedFile, IOException {
        if (rejected.isEmpty()) {
            return;
        }
        var target = folder.resolve("incidents.rejects.csv");
        try (var rejects = RejectsFile.create(target, header, Locale.ENGLISH)) {
            for (var row : rejected) {
                rejects.add(row.line(), "reason", row.rejectedCells());
            }
            rejects.complete();
        }
        try (var mended = profile.isPresent()
                ? SourceFile.open(target, NAME, profile.get())
                : SourceFile.open(target, NAME, Optional.empty())) {
            assertThat(mended.isMended()).isTrue();
            assertThat(mended.readBlock(10_000).stream().map(SourceRow::ownCells))
                    .isEqualTo(rejected.stream().map(SourceRow::ownCells).toList());
        }
    }
}
