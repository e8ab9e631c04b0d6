package org.nidoto.batch.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
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
    private final CSVPrinter printer;

    private RejectsFile(Path target, Path draft, CSVPrinter printer) {
        this.target = target;
        this.draft = draft;
        this.printer = printer;
    }

    /**
     * Begins a rejects file in an existing folder.
     *
     * @param header the names of the source file's own columns
     * @param language the language of the two columns it adds
     */
    public static RejectsFile create(Path target, List<String> header, Locale language) throws IOException {
        var draft = Files.createTempFile(target.toAbsolutePath().getParent(), ".rejects", ".tmp");
        var writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var file = new RejectsFile(target, draft, new CSVPrinter(writer, CSVFormat.RFC4180));
        file.print(Wording.LINE_HEADER.in(language), Wording.REASON_HEADER.in(language), header);
        return file;
    }

    /** Adds a row of the one source file that this rejects file is about, with its own cells untouched. */
    public void add(long line, String reason, List<String> cells) throws IOException {
        print(Long.toString(line), reason, cells);
    }

    private void print(String line, String reason, List<String> cells) throws IOException {
        printer.print(line);
        printer.print(FormulaGuard.put(reason));
        for (var cell : cells) {
            printer.print(FormulaGuard.put(cell));
        }
        printer.println();
    }

    /** Gives the file its name, replacing what stood there. */
    public void complete() throws IOException {
        printer.close();
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
