package org.nidoto.batch.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a file is written of which nothing is known, and its first rows.
 *
 * @param skippedLines how many lines stand before the header, or before the first row where there is none
 * @param names the column names; empty where the first row is none
 * @param width of how many cells most rows are
 */
record UnknownFile(
        Charset charset,
        boolean marked,
        boolean sure,
        char delimiter,
        int skippedLines,
        Optional<List<String>> names,
        int width,
        List<List<String>> rows) {
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');
    private static final int ROWS_LOOKED_AT = 2000;
    private static final int ROWS_COUNTED = 200;

    /** The first rows as one delimiter splits them: how many cells most of those have that have more than one, and how many have so many. */
    private record Split(char delimiter, List<RowSplitter.Raw> raw, List<List<String>> cells, int width, long rows) {
        static Split of(Layout layout, Path path, int most) throws IOException {
            var raw = new ArrayList<RowSplitter.Raw>();
            try (var splitter = new RowSplitter(layout.open(path), layout.dialect())) {
                for (var row = splitter.next(); row.isPresent() && raw.size() < most; row = splitter.next()) {
                    raw.add(row.get());
                }
            }
            var cells = new CellSplitter(layout.dialect()).split(raw);
            var counts = new TreeMap<Integer, Long>();
            cells.stream().filter(row -> row.size() > 1).forEach(row -> counts.merge(row.size(), 1L, Long::sum));
            var common = counts.entrySet().stream().max(Map.Entry.comparingByValue());
            return new Split(
                    layout.dialect().delimiter(),
                    raw,
                    cells,
                    common.map(Map.Entry::getKey).orElse(1),
                    common.map(Map.Entry::getValue).orElse(0L));
        }
    }

    /**
     * Looks at a file.
     *
     * @throws RefusedFile where it is empty, blank, or no text
     */
    static UnknownFile of(Path path, String file) throws RefusedFile, IOException {
        var encoding = TextEncoding.likeliest(path, file);
        var charset = encoding.candidates().get(0);
        var splits = new ArrayList<Split>();
        for (char delimiter : DELIMITERS) {
            splits.add(Split.of(layout(charset, encoding.mark(), delimiter), path, ROWS_COUNTED));
        }
        var likeliest = splits.stream()
                .max(Comparator.comparingLong(split -> split.rows() * (split.width() - 1L)))
                .orElseThrow();
        var split = Split.of(layout(charset, encoding.mark(), likeliest.delimiter()), path, ROWS_LOOKED_AT);
        if (split.raw().isEmpty()) {
            throw new RefusedFile(file, Message.of(Wording.NO_HEADER));
        }
        return of(encoding, split);
    }

    private static Layout layout(Charset charset, int mark, char delimiter) {
        return new Layout(charset, mark, Dialect.of(delimiter), List.of(), Optional.empty(), 0, 1);
    }

    /** The first row that is as wide as most, or holds as many names, is the first that counts. */
    private static UnknownFile of(TextEncoding encoding, Split split) {
        int first = 0;
        while (first < split.cells().size() - 1 && split.cells().get(first).size() < split.width()) {
            first++;
        }
        var cells = split.cells().stream()
                .map(row -> row.stream()
                        .map(cell -> Widths.trimmed(BadBytes.madeVisible(cell)))
                        .toList())
                .toList();
        boolean named = isHeader(cells.get(first), cells.subList(first + 1, cells.size()));
        return new UnknownFile(
                encoding.candidates().get(0),
                encoding.mark() > 0,
                encoding.sure(),
                split.delimiter(),
                first == 0 ? 0 : Math.toIntExact(split.raw().get(first).line()) - 1,
                named ? Optional.of(cells.get(first)) : Optional.empty(),
                Math.max(split.width(), cells.get(first).size()),
                cells.subList(named ? first + 1 : first, cells.size()));
    }

    /** Whether a row holds names: each once, none a number or date, and where all rows below have numbers or dates a text. */
    private static boolean isHeader(List<String> row, List<List<String>> below) {
        var names = row.stream().filter(cell -> !cell.isEmpty()).toList();
        boolean values = names.stream().anyMatch(UnknownFile::isValue);
        boolean again = below.stream().limit(ROWS_COUNTED).anyMatch(other -> countAlike(row, other) * 2 > names.size());
        return !names.isEmpty() && !values && !again && new HashSet<>(names).size() * 2 > names.size();
    }

    private static boolean isValue(String cell) {
        return cell.matches("[-+]?[\\d.,:/ ]*\\d[\\d.,:/ ]*")
                || Moments.parse(cell, java.time.ZoneOffset.UTC).isPresent();
    }

    private static long countAlike(List<String> row, List<String> other) {
        long alike = 0;
        for (int i = 0; i < Math.min(row.size(), other.size()); i++) {
            alike += !row.get(i).isEmpty() && row.get(i).equals(other.get(i)) ? 1 : 0;
        }
        return alike;
    }

    /** What the columns look like. */
    List<ColumnEvidence> columns() {
        var columns = new ArrayList<ColumnEvidence>();
        for (int i = 0; i < width; i++) {
            int place = i;
            var name = names.filter(all -> place < all.size())
                    .map(all -> all.get(place))
                    .orElse("");
            boolean once =
                    names.stream().flatMap(List::stream).filter(name::equals).count() <= 1;
            columns.add(ColumnEvidence.of(once ? name : "", place, cells(place)));
        }
        return columns;
    }

    /** The cells of a column, blank where a row ends before it. */
    List<String> cells(int place) {
        return rows.stream()
                .map(row -> place < row.size() ? row.get(place) : "")
                .toList();
    }
}
