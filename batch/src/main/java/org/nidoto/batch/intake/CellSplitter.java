package org.nidoto.batch.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Splits the text of rows into cells, a block of rows with one parser, as a parser has large buffers. */
final class CellSplitter {
    private final CSVFormat format;

    CellSplitter(Dialect dialect) {
        this.format = dialect.format();
    }

    /** The cells of each row, which may be changed; of a broken row, what could be made of it. */
    List<List<String>> split(List<RowSplitter.Raw> rows) {
        var whole = rows.stream().filter(row -> row.broken().isEmpty()).toList();
        var parsed = parsed(whole).iterator();
        var cells = new ArrayList<List<String>>(rows.size());
        for (var row : rows) {
            cells.add(row.broken().map(RowSplitter.Broken::cells).orElseGet(parsed::next));
        }
        return cells;
    }

    private List<List<String>> parsed(List<RowSplitter.Raw> rows) {
        var block = new StringBuilder();
        rows.forEach(row -> block.append(row.text()).append('\n'));
        var records = records(block.toString());
        if (records.size() == rows.size()) {
            return records;
        }
        return rows.stream().map(row -> records(row.text()).get(0)).toList();
    }

    private List<List<String>> records(String text) {
        try (var parser = CSVParser.parse(text, format)) {
            return parser.stream().map(CellSplitter::cells).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(CSVRecord row) {
        var cells = new ArrayList<String>(row.size());
        row.forEach(cells::add);
        return cells;
    }
}
