package org.nidoto.batch.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a file of records is laid out.
 *
 * @param mark how many bytes of byte order mark stand before the text
 * @param names the cells of its header row, trimmed
 * @param broken why the header row could not be split
 */
record Layout(Charset charset, int mark, Dialect dialect, List<String> names, Optional<Message> broken) {
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
        var layout = new Layout(charset, mark, dialect, List.of(), Optional.empty());
        try (var rows = new RowSplitter(layout.open(path), dialect)) {
            var row = takeHeader(rows);
            var names = new CellSplitter(dialect)
                    .split(row.stream().toList()).stream().flatMap(List::stream);
            return new Layout(
                    charset,
                    mark,
                    dialect,
                    names.map(BadBytes::madeVisible).map(Widths::trimmed).toList(),
                    row.flatMap(RowSplitter.Raw::broken).map(RowSplitter.Broken::why));
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
