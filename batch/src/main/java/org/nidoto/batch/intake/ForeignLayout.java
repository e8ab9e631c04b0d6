package org.nidoto.batch.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.intake.profile.FileForm;

/** Finds how a foreign file is laid out, as far as its profile leaves that open. */
final class ForeignLayout {
    private static final int UTF8_MARK = 3;
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');
    /** Among how many lines the header is looked for. */
    private static final int MOST_LINES_BEFORE = 50;

    private final Path path;
    private final FileForm form;
    private final TextEncoding encoding;
    private final ProfileColumns columns;

    private ForeignLayout(Path path, FileForm form, TextEncoding encoding, ProfileColumns columns) {
        this.path = path;
        this.form = form;
        this.encoding = encoding;
        this.columns = columns;
    }

    /**
     * The layout of a foreign file, as its profile says; what the profile leaves open is tried until all columns that it names are there. A
     * rejects file of ours that comes back mended is written as we write it.
     *
     * @throws RefusedFile where the file is no text, or its header cannot be split
     */
    static Layout of(Path path, String file, FileForm form, ProfileColumns columns) throws RefusedFile, IOException {
        if (startsWithMark(path)) {
            var ours = Layout.read(path, UTF8_MARK, StandardCharsets.UTF_8, Dialect.of(','));
            if (Header.foreign(ours.names()).ofRejects()) {
                return ours;
            }
        }
        var encoding = form.encoding().isPresent()
                ? TextEncoding.given(path, file, form.encoding().get())
                : TextEncoding.of(path, file);
        return Layout.whole(new ForeignLayout(path, form, encoding, columns).found(), file);
    }

    private static boolean startsWithMark(Path path) throws IOException {
        try (var in = PlainFile.open(path)) {
            return Arrays.equals(in.readNBytes(UTF8_MARK), new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        }
    }

    /** Lines are passed over only where names prove what the header is, lest a short first row be lost. */
    private Layout found() throws IOException {
        boolean sure = form.headerRows() > 0 && columns.areNamed();
        int last = form.skippedLines().orElse(sure ? MOST_LINES_BEFORE : 0);
        Optional<Layout> nearest = Optional.empty();
        for (int skipped = form.skippedLines().orElse(0); skipped <= last; skipped++) {
            var layouts = behind(skipped);
            var fitting = layouts.stream()
                    .filter(layout -> columns.areIn(header(layout)))
                    .max(byColumns());
            if (fitting.isPresent()) {
                return fitting.get();
            }
            nearest = nearer(nearest, layouts);
        }
        return nearest.orElseThrow();
    }

    private Optional<Layout> nearer(Optional<Layout> before, List<Layout> layouts) {
        var here = layouts.stream()
                .max(byColumns().thenComparingInt(layout -> layout.names().size()))
                .orElseThrow();
        return before.filter(other -> presentIn(other) >= presentIn(here)).or(() -> Optional.of(here));
    }

    private Comparator<Layout> byColumns() {
        return Comparator.comparingLong(this::presentIn);
    }

    private long presentIn(Layout layout) {
        return columns.presentIn(header(layout));
    }

    private static Header header(Layout layout) {
        return Header.foreign(layout.names());
    }

    /** All that can be behind so many lines, the likeliest first. */
    private List<Layout> behind(int skippedLines) throws IOException {
        var layouts = new ArrayList<Layout>();
        for (var charset : encoding.candidates()) {
            for (char delimiter : form.delimiter().map(List::of).orElse(DELIMITERS)) {
                var dialect = new Dialect(delimiter, form.quote(), form.comment());
                layouts.add(Layout.read(path, encoding.mark(), charset, dialect, skippedLines, form.headerRows()));
            }
        }
        return layouts;
    }
}
