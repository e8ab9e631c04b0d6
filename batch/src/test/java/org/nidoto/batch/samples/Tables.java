package org.nidoto.batch.samples;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables beside this package: facts and wording that are read, not programmed. */
final class Tables {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Tables() {}

    static List<CSVRecord> read(String name) {
        var resource = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name);
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The variants of one cell, a line each. */
    static List<String> lines(String cell) {
        return cell.lines().toList();
    }

    static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }
}
