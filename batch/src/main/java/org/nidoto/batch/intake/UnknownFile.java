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
import java.util.stream.IntStream;

/**
 * How a file is written of which nothing is known, and its first rows.
 *
 * @param skippedLines how many lines stand before the header, or before the first row where there is none
 * @param names the column names; empty where the first row is none
 * @param headerRows how many rows the names take; 0 where there are none
 * @param width of how many cells most rows are
 */
record UnknownFile(
        Charset charset,
        boolean marked,
        boolean sure,
        char delimiter,
        int skippedLines,
        Optional<List<String>> names,
        int headerRows,
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

    /** The first row that is as wide as most and no title alone is the first that counts. */
    private static UnknownFile of(TextEncoding encoding, Split split) {
        int first = 0;
        while (first < split.cells().size() - 1 && isBefore(split.cells().get(first), split.width())) {
            first++;
        }
        var cells = split.cells().stream()
                .map(row -> row.stream()
                        .map(cell -> Widths.trimmed(BadBytes.madeVisible(cell)))
                        .toList())
                .toList();
        var table = cells.subList(first, cells.size());
        int headerRows = headerRows(table);
        return new UnknownFile(
                encoding.candidates().get(0),
                encoding.mark() > 0,
                encoding.sure(),
                split.delimiter(),
                first == 0 ? 0 : Math.toIntExact(split.raw().get(first).line()) - 1,
                headerRows > 0 ? Optional.of(HeaderRows.joined(table.subList(0, headerRows))) : Optional.empty(),
                headerRows,
                Math.max(split.width(), table.get(0).size()),
                table.subList(headerRows, table.size()));
    }

    /** Whether a row stands before the table: narrower than that, or as wide with no more than a title in it. */
    private static boolean isBefore(List<String> row, int width) {
        return row.size() < width
                || (width > 2 && row.stream().filter(cell -> !cell.isBlank()).count() <= 1);
    }

    private static int headerRows(List<List<String>> table) {
        if (!isHeader(table.get(0), table.subList(1, table.size()))) {
            return 0;
        }
        return hasTwoHeaderRows(table) ? 2 : 1;
    }

    /**
     * Whether names stand below group titles: some of the titles' cells are blank, as they were merged, and have a name below them; all
     * columns have a name then, each once, and in some column that has a name all rows below hold numbers or dates.
     */
    private static boolean hasTwoHeaderRows(List<List<String>> table) {
        if (table.size() < 3) {
            return false;
        }
        var rows = table.subList(2, table.size());
        var names = HeaderRows.joined(table.subList(0, 2));
        var titles = table.get(0);
        var below = table.get(1);
        boolean merged = IntStream.range(1, Math.min(titles.size(), below.size()))
                .anyMatch(place ->
                        titles.get(place).isEmpty() && !below.get(place).isEmpty());
        boolean valued = IntStream.range(0, below.size())
                .anyMatch(place -> !below.get(place).isEmpty() && holdsValues(place, rows));
        return merged
                && valued
                && isHeader(below, rows)
                && names.stream().noneMatch(String::isEmpty)
                && new HashSet<>(names).size() == names.size();
    }

    private static boolean holdsValues(int place, List<List<String>> rows) {
        var cells = rows.stream()
                .filter(row -> place < row.size() && !row.get(place).isEmpty())
                .map(row -> row.get(place))
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(UnknownFile::isValue);
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
