package org.nidoto.batch.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a file of records is laid out.
 *
 * @param mark how many bytes of byte order mark stand before the text
 * @param names the cells of its header row, trimmed
 * @param broken why the header row could not be split
 * @param skippedLines how many lines stand before the header, or before the first row where there is none
 * @param headerRows how many rows the column names take; 0 where there are none
 */
record Layout(
        Charset charset,
        int mark,
        Dialect dialect,
        List<String> names,
        Optional<Message> broken,
        int skippedLines,
        int headerRows) {
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

    /** The layout, unless it has no header that can be read. */
    static Layout whole(Layout chosen, String file) throws RefusedFile {
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

    /** The layout of a file of our own. */
    static Layout read(Path path, int mark, Charset charset, Dialect dialect) throws IOException {
        return read(path, mark, charset, dialect, 0, 1);
    }

    static Layout read(Path path, int mark, Charset charset, Dialect dialect, int skippedLines, int headerRows)
            throws IOException {
        var empty = new Layout(charset, mark, dialect, List.of(), Optional.empty(), skippedLines, headerRows);
        try (var rows = empty.openRows(path)) {
            return empty.withNames(rows);
        }
    }

    private Layout withNames(RowSplitter rows) throws IOException {
        var raw = new ArrayList<RowSplitter.Raw>();
        takeHeader(rows).ifPresent(raw::add);
        for (int i = 1; i < headerRows; i++) {
            rows.next().ifPresent(raw::add);
        }
        var cells = new CellSplitter(dialect).split(raw);
        var found = headerRows > 0
                ? HeaderRows.joined(cells)
                : IntStream.rangeClosed(1, cells.stream().mapToInt(List::size).sum())
                        .mapToObj(place -> "#" + place)
                        .toList();
        var why = raw.stream()
                .filter(row -> headerRows > 0)
                .flatMap(row -> row.broken().stream())
                .map(RowSplitter.Broken::why)
                .findFirst();
        return new Layout(charset, mark, dialect, found, why, skippedLines, headerRows);
    }

    private RowSplitter openRows(Path path) throws IOException {
        var rows = new RowSplitter(open(path), dialect);
        rows.skipLines(skippedLines);
        return rows;
    }

    /** Passes over what stands before the first row. */
    void takeWhatPrecedesRows(RowSplitter rows) throws IOException {
        rows.skipLines(skippedLines);
        if (headerRows > 0) {
            takeHeader(rows);
        }
        for (int i = 1; i < headerRows; i++) {
            rows.next();
        }
    }

    /** The file's text from behind its byte order mark. */
    FaithfulReader open(Path path) throws IOException {
        var in = PlainFile.open(path);
        in.skipNBytes(mark);
        return new FaithfulReader(in, charset);
    }

    /** How many rows stand behind the header. */
    long countRows(Path path) throws IOException {
        try (var rows = new RowSplitter(open(path), dialect)) {
            takeWhatPrecedesRows(rows);
            long count = 0;
            while (rows.next().isPresent()) {
                count++;
            }
            return count;
        }
    }

    /** Takes the header row, and Excel's line {@code sep=,} before it where there is one; empty where all lines are blank. */
    static Optional<RowSplitter.Raw> takeHeader(RowSplitter rows) throws IOException {
        var first = rows.next();
        boolean separator = first.isPresent() && first.get().text().matches("\"?sep=.*");
        return separator ? rows.next() : first;
    }
}
