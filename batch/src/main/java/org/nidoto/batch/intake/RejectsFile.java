package org.nidoto.batch.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the rows that were rejected, so that they can be mended and dropped into the inbox again: line and reason, then the file's own
 * columns as they were.
 *
 * <p>The two come first because a row may have more cells than the header. The draft is readable by its owner only where the file system
 * knows owners ({@link Files#createTempFile}), and takes its name in one step when it is complete.
 */
public final class RejectsFile implements Closeable {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Path target;
    private final Path draft;
    private final Locale language;
    private final CSVPrinter printer;
    private boolean headerWritten;

    private RejectsFile(Path target, Path draft, Locale language, CSVPrinter printer) {
        this.target = target;
        this.draft = draft;
        this.language = language;
        this.printer = printer;
    }

    /**
     * Begins a rejects file in an existing folder.
     *
     * @param language the language of the two columns it adds and of the reasons
     */
    public static RejectsFile create(Path target, Locale language) throws IOException {
        var draft = Files.createTempFile(target.toAbsolutePath().getParent(), ".rejects", ".tmp");
        var writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        return new RejectsFile(target, draft, language, new CSVPrinter(writer, CSVFormat.RFC4180));
    }

    /** Adds a row of the one source file that this rejects file is about. */
    public void add(RowOutcome.Rejected<?> rejected) throws IOException {
        var row = rejected.row();
        if (!headerWritten) {
            print(
                    Wording.LINE_HEADER.in(language),
                    Wording.REASON_HEADER.in(language),
                    row.header().names(),
                    row.header());
            headerWritten = true;
        }
        var reason =
                rejected.faults().stream().map(fault -> fault.reason(language)).collect(Collectors.joining(" / "));
        print(Long.toString(row.line()), reason, row.original(), row.header());
    }

    private void print(String line, String reason, List<String> cells, Header header) throws IOException {
        var printed = new ArrayList<String>(cells.size() + 2);
        printed.add(line);
        printed.add(FormulaGuard.put(reason));
        for (int i = 0; i < cells.size(); i++) {
            if (!header.isMark(i)) {
                printed.add(FormulaGuard.put(cells.get(i)));
            }
        }
        printer.printRecord(printed);
    }

    /** Gives the file its name, replacing what stood there; without a rejected row there will be no file. */
    public void complete() throws IOException {
        printer.close();
        if (headerWritten) {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves nothing behind that was not completed. */
    @Override
    public void close() throws IOException {
        try {
            printer.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
