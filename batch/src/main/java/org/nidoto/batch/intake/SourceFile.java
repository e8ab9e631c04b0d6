package org.nidoto.batch.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.nidoto.batch.intake.profile.Profile;

/** An open file of records of one kind; its rows come block by block, in memory bounded by the block. */
public final class SourceFile implements Closeable {
    private final String name;
    private final RecordKind kind;
    private final Header header;
    private final Optional<Profile> profile;
    private final Layout layout;
    private final FaithfulReader text;
    private final RowSplitter rows;
    private final CellSplitter splitter;
    private final Dittos dittos;
    private Optional<Recognition> recognition = Optional.empty();

    private SourceFile(
            String name,
            RecordKind kind,
            Header header,
            Layout layout,
            FaithfulReader text,
            Optional<Profile> profile) {
        this.profile = profile;
        this.name = name;
        this.kind = kind;
        this.header = header;
        this.layout = layout;
        this.text = text;
        this.rows = new RowSplitter(text, layout.dialect());
        this.splitter = new CellSplitter(layout.dialect());
        this.dittos =
                new Dittos(header, profile.map(rules -> rules.form().ditto()).orElse(List.of()));
    }

    /**
     * Opens a file, recognising its encoding, its delimiter (comma, tab or semicolon) and, from the header, its kind.
     *
     * @param name the file's name for messages, which also decides where the header fits two kinds
     * @param kind the kind it must hold; empty to read it from the header
     * @throws RefusedFile where it is no text, in no encoding we take, or its header fits no kind or more than one
     * @throws IOException where the file cannot be read
     */
    public static SourceFile open(Path path, String name, Optional<RecordKind> kind) throws RefusedFile, IOException {
        var layout = Layout.of(path, name, kind);
        var found = kind(path, name, layout, kind);
        var file = new SourceFile(
                name, found, new Header(layout.names(), found), layout, layout.open(path), Optional.empty());
        try {
            layout.takeWhatPrecedesRows(file.rows);
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static RecordKind kind(Path path, String name, Layout layout, Optional<RecordKind> kind)
            throws RefusedFile, IOException {
        try {
            return Kinds.of(name, layout.names(), kind);
        } catch (RefusedFile refused) {
            throw refused.withRows(layout.countRows(path));
        }
    }

    /**
     * Opens a foreign file, as its profile says.
     *
     * @throws RefusedFile where it is no text, or its header has not all columns that the profile names
     * @throws IOException where the file cannot be read
     */
    public static SourceFile open(Path path, String name, Profile profile) throws RefusedFile, IOException {
        var columns = new ProfileColumns(profile);
        var layout = ForeignLayout.of(path, name, profile.form(), columns);
        var header = Header.foreign(layout.names());
        try {
            columns.requireIn(header, name);
        } catch (RefusedFile refused) {
            throw refused.withRows(layout.countRows(path));
        }
        var file = new SourceFile(
                name, profile.records().get(0).kind(), header, layout, layout.open(path), Optional.of(profile));
        try {
            layout.takeWhatPrecedesRows(file.rows);
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Whether it is a rejects file of ours that comes back mended. */
    public boolean isMended() {
        return header.ofRejects();
    }

    /** Makes of its rows what is to be judged as records of a kind; times without an offset are of the given zone. */
    public Shaper shaper(RecordKind wanted, ZoneId businessZone) {
        return profile.<Shaper>map(rules -> new ProfileShaper(rules, wanted, header, businessZone))
                .orElseGet(Shaper::rowByRow);
    }

    public RecordKind kind() {
        return kind;
    }

    public Charset encoding() {
        return layout.charset();
    }

    /** The names of the columns as the file writes them, trimmed. */
    public List<String> header() {
        return header.names();
    }

    /** The columns of its rejects file of a kind behind line and reason: the key in the given language where the file has none, and its own. */
    public List<String> rejectsHeader(RecordKind wanted, Locale language) {
        var names = new ArrayList<>(header.ownNames());
        if (wanted.countsEquals() || profile.flatMap(Profile::rowKey).isPresent()) {
            names.add(0, Wording.KEY_HEADER.in(language));
        }
        return names;
    }

    /** The columns that are kept out, as the kind does not have them; one without a name as {@code #3}. None of a foreign file. */
    public List<String> unknownColumns() {
        return profile.isPresent() ? List.of() : header.unknownColumns();
    }

    /** From here on rows that may be known are recognised by what they say; the file is read for records of the kind alone. */
    public void recogniseRows(RecordKind wanted, ZoneId businessZone, Predicate<UUID> isKnown) {
        boolean alone = profile.map(rules -> ProfileShaper.takesRowsAlone(rules, wanted))
                .orElse(true);
        if (alone && !wanted.countsEquals() && !header.ofRejects()) {
            var rules = new ArrayList<>(List.of(
                    wanted.name(),
                    businessZone.getId(),
                    layout.dialect().toString(),
                    profile.map(Profile::sha256).orElse("")));
            rules.addAll(header.names());
            recognition = Optional.of(new Recognition(new RowPrint(rules), isKnown));
        }
    }

    private record Recognition(RowPrint print, Predicate<UUID> isKnown) {}

    /**
     * Some rows of the file.
     *
     * @param last whether the file ends with them
     */
    public record Block(List<SightedRow> rows, boolean last) {}

    private record PrintedRow(RowSplitter.Raw raw, Optional<UUID> print, boolean known) {}

    /**
     * The next rows as {@link #readBlock(int)} gives them, except that those which are known are recognised only.
     *
     * @param most how many at most, of either
     * @param mostRead how many at most are read
     */
    public Block readBlock(int most, int mostRead) throws IOException {
        var sighted = new ArrayList<PrintedRow>();
        var unknown = new ArrayList<RowSplitter.Raw>();
        while (sighted.size() < most && unknown.size() < mostRead) {
            var raw = rows.next();
            if (raw.isEmpty()) {
                break;
            }
            var row = printed(raw.get());
            sighted.add(row);
            if (!row.known()) {
                unknown.add(row.raw());
            }
        }
        boolean last = sighted.size() < most && unknown.size() < mostRead;
        var cells = splitter.split(unknown).iterator();
        return new Block(
                sighted.stream()
                        .map(row -> row.known() ? recognised(row) : sourceRow(row.raw(), cells.next(), row.print()))
                        .toList(),
                last);
    }

    private PrintedRow printed(RowSplitter.Raw raw) {
        boolean whole = raw.broken().isEmpty() && !(text.sawBadByte() && BadBytes.isAnyIn(raw.text()));
        if (recognition.isEmpty() || !whole) {
            return new PrintedRow(raw, Optional.empty(), false);
        }
        var print = recognition.get().print().of(raw.text());
        return new PrintedRow(
                raw, Optional.of(print), recognition.get().isKnown().test(print));
    }

    private SightedRow recognised(PrintedRow row) {
        var raw = row.raw();
        return new SightedRow.Recognised(
                raw.line(),
                row.print().orElseThrow(),
                () -> sourceRow(raw, splitter.split(List.of(raw)).get(0), row.print()));
    }

    /**
     * The next rows; blank lines are no rows. A row that could not be split or decoded is among them and carries its faults.
     *
     * @param max how many at most
     * @return at least one row, or none at the end of the file
     */
    public List<SourceRow> readBlock(int max) throws IOException {
        var raw = new ArrayList<RowSplitter.Raw>();
        for (var row = rows.next(); row.isPresent(); row = raw.size() < max ? rows.next() : Optional.empty()) {
            raw.add(row.get());
        }
        var cells = splitter.split(raw);
        var block = new ArrayList<SourceRow>();
        for (int i = 0; i < raw.size(); i++) {
            block.add(sourceRow(raw.get(i), cells.get(i), Optional.empty()));
        }
        return block;
    }

    private SourceRow sourceRow(RowSplitter.Raw raw, List<String> cells, Optional<UUID> print) {
        var faults = new ArrayList<Fault>();
        raw.broken().map(RowSplitter.Broken::why).map(Fault::inRow).ifPresent(faults::add);
        for (int i = 0; i < cells.size(); i++) {
            int place = i;
            if (header.ofRejects() && !header.isMark(i)) {
                cells.set(i, FormulaGuard.taken(cells.get(i)));
            }
            if (text.sawBadByte()) {
                BadBytes.in(cells.get(i), layout.charset())
                        .ifPresent(fault -> faults.add(Fault.inCell(header.nameAt(place), fault)));
                cells.set(i, BadBytes.madeVisible(cells.get(i)));
            }
            if (raw.broken().isEmpty()) {
                CellLimits.fault(header.nameAt(i), cells.get(i)).ifPresent(faults::add);
            }
        }
        if (raw.broken().isEmpty() && hasExtraCells(cells)) {
            faults.add(Fault.inRow(Message.of(
                    Wording.EXTRA_CELLS,
                    Integer.toString(cells.size()),
                    Integer.toString(header.names().size()))));
        }
        dittos.writeOut(cells, faults);
        return new SourceRow(
                name,
                raw.line(),
                List.copyOf(cells),
                header,
                List.copyOf(faults),
                Optional.empty(),
                print,
                Optional.empty());
    }

    private boolean hasExtraCells(List<String> cells) {
        for (int i = header.names().size(); i < cells.size(); i++) {
            if (!Widths.trimmed(cells.get(i)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
