package org.nidoto.batch.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.nidoto.batch.intake.DecisionFormat;

/**
 * The decisions that a review asks for, as a file to be completed in the meeting and dropped into the inbox: owner, due day and the wording are
 * the meeting's.
 */
final class DecisionsFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int OWNER = 3;

    private DecisionsFile() {}

    /**
     * Writes the file.
     *
     * @param name of the period, with which the decisions' numbers begin
     * @param japanese whether the columns have their Japanese names
     * @param decisions in words
     */
    static void write(String name, LocalDate meeting, boolean japanese, List<String> decisions, OutputStream out)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(DecisionFormat.header(japanese));
        for (int i = 0; i < decisions.size(); i++) {
            printer.printRecord(name + "-" + (i + 1), meeting, DecisionFormat.cell(decisions.get(i)), "", "", "");
        }
        printer.flush();
    }

    /** Whether somebody has begun to complete the file: it names an owner, a day, or a decision of its own. */
    static boolean isBegun(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        var text = Files.readString(file).replace(String.valueOf(BYTE_ORDER_MARK), "");
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            return parser.stream()
                    .skip(1)
                    .anyMatch(row ->
                            row.size() != OWNER + 3 || row.stream().skip(OWNER).anyMatch(cell -> !cell.isBlank()));
        }
    }
}
