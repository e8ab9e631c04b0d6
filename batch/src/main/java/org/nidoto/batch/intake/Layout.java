package org.nidoto.batch.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.nidoto.batch.intake.profile.FileForm;

/**
 * How a file of records is laid out.
 *
 * @param mark how many bytes of byte order mark stand before the text
 * @param names the cells of its header row, trimmed
 * @param broken why the header row could not be split
 * @param skippedLines how many lines stand before the header, or before the first row where there is none
 * @param header whether there is a header row
 */
record Layout(
        Charset charset,
        int mark,
        Dialect dialect,
        List<String> names,
        Optional<Message> broken,
        int skippedLines,
        boolean header) {
    private static final int UTF8_MARK = 3;

    private static final char[] DELIMITERS = {',', '\t', ';'};

    /**
     * Tries the likely encodings with each delimiter until the header fits a kind; where none does, the likeliest encoding with the
     * delimiter that makes most columns.
     *
     * @throws RefusedFile where the file is no text, or has no header row, or one that cannot be split
     */
    static Layout of(Path path, String file, Optional<RecordKind> kind) throws RefusedFile, IOException {
        var encoding = TextEncoding.of(path, file);
        var layouts = new ArrayList<Layout>();
        for (var charset : encoding.candidates()) {
            for (char delimiter : DELIMITERS) {
                layouts.add(read(path, encoding.mark(), charset, Dialect.of(delimiter)));
            }
        }
        var fitting = layouts.stream()
                .filter(layout -> Kinds.matchesAny(file, layout.names, kind))
                .findFirst();
        var chosen = fitting.orElseGet(() -> widest(layouts.subList(0, DELIMITERS.length)));
        return whole(chosen, file);
    }

    /**
     * The layout of a foreign file, as its profile says; what the profile leaves open is tried until all columns that it names are there. A
     * rejects file of ours that comes back mended is written as we write it.
     *
     * @throws RefusedFile where the file is no text, or its header cannot be split
     */
    static Layout foreign(Path path, String file, FileForm form, Predicate<Header> fits)
            throws RefusedFile, IOException {
        if (startsWithMark(path)) {
            var ours = read(path, UTF8_MARK, StandardCharsets.UTF_8, Dialect.of(','));
            if (Header.foreign(ours.names).ofRejects()) {
                return ours;
            }
        }
        var encoding = form.encoding().isPresent()
                ? TextEncoding.given(path, file, form.encoding().get())
                : TextEncoding.of(path, file);
        var delimiters = form.delimiter().map(List::of).orElse(List.of(',', '\t', ';'));
        var layouts = new ArrayList<Layout>();
        for (var charset : encoding.candidates()) {
            for (char delimiter : delimiters) {
                layouts.add(read(path, encoding.mark(), charset, form, delimiter));
            }
        }
        var chosen = layouts.stream()
                .filter(layout -> fits.test(Header.foreign(layout.names)))
                .findFirst()
                .orElseGet(() -> widest(layouts.subList(0, delimiters.size())));
        return whole(chosen, file);
    }

    private static boolean startsWithMark(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(UTF8_MARK), new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        }
    }

    private static Layout read(Path path, int mark, Charset charset, FileForm form, char delimiter) throws IOException {
        var dialect = new Dialect(delimiter, form.quote(), form.comment());
        var layout =
                new Layout(charset, mark, dialect, List.of(), Optional.empty(), form.skippedLines(), form.header());
        return layout.withNames(path);
    }

    private static Layout whole(Layout chosen, String file) throws RefusedFile {
        if (chosen.broken.isPresent()) {
            var why = chosen.broken.get();
            throw new RefusedFile(
                    file, Message.of(Wording.BROKEN_HEADER, why.text(Locale.ENGLISH), why.text(Locale.JAPANESE)));
        }
        if (chosen.names.stream().noneMatch(Layout::isWorded)) {
            throw new RefusedFile(file, Message.of(Wording.NO_HEADER));
        }
        return chosen;
    }

    private static boolean isWorded(String name) {
        return name.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static Layout widest(List<Layout> layouts) {
        return layouts.stream()
                .max(Comparator.<Layout>comparingInt(layout -> layout.names.size()))
                .orElseThrow();
    }

    private static Layout read(Path path, int mark, Charset charset, Dialect dialect) throws IOException {
        return new Layout(charset, mark, dialect, List.of(), Optional.empty(), 0, true).withNames(path);
    }

    private Layout withNames(Path path) throws IOException {
        try (var rows = openRows(path)) {
            var row = header ? takeHeader(rows) : rows.next();
            var cells = new CellSplitter(dialect)
                    .split(row.stream().toList()).stream().flatMap(List::stream).toList();
            var found = header
                    ? cells.stream()
                            .map(BadBytes::madeVisible)
                            .map(Widths::trimmed)
                            .toList()
                    : IntStream.rangeClosed(1, cells.size())
                            .mapToObj(place -> "#" + place)
                            .toList();
            return new Layout(
                    charset,
                    mark,
                    dialect,
                    found,
                    header ? row.flatMap(RowSplitter.Raw::broken).map(RowSplitter.Broken::why) : Optional.empty(),
                    skippedLines,
                    header);
        }
    }

    private RowSplitter openRows(Path path) throws IOException {
        var rows = new RowSplitter(open(path), dialect);
        rows.skipLines(skippedLines);
        return rows;
    }

    /** Passes over what stands before the first row. */
    void takeWhatPrecedesRows(RowSplitter rows) throws IOException {
        rows.skipLines(skippedLines);
        if (header) {
            takeHeader(rows);
        }
    }

    /** The file's text from behind its byte order mark. */
    FaithfulReader open(Path path) throws IOException {
        var in = Files.newInputStream(path);
        in.skipNBytes(mark);
        return new FaithfulReader(in, charset);
    }

    /** Takes the header row, and Excel's line {@code sep=,} before it where there is one; empty where all lines are blank. */
    static Optional<RowSplitter.Raw> takeHeader(RowSplitter rows) throws IOException {
        var first = rows.next();
        boolean separator = first.isPresent() && first.get().text().matches("\"?sep=.*");
        return separator ? rows.next() : first;
    }
}
