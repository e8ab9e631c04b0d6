package org.nidoto.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Parses the file with Commons CSV and keeps nothing. */
final class ParseOnly {
    private ParseOnly() {}

    public static void main(String[] arguments) throws IOException {
        long cells = 0;
        try (var parser = CSVParser.parse(Path.of(arguments[0]), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            for (var row : parser) {
                cells += row.size();
            }
        }
        System.out.println(cells + " cells");
    }
}
