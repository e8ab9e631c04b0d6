package org.nidoto.batch.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks at an unknown file and writes a first profile, with what it recognised and what it could not tell as comments. It can be used as it is:
 * what is required, but could not be told, is filled by what says so.
 */
public final class FirstProfile {
    private static final String UNTOLD = "could not be told, but is required: name a column";
    private static final String NO_DAY = "1900-01-01";

    private final String file;
    private final UnknownFile look;
    private final List<ColumnEvidence> columns;
    private final RecordKind kind;
    private boolean decided = true;
    private final StringBuilder text = new StringBuilder();

    private FirstProfile(String file, UnknownFile look) {
        this.file = file;
        this.look = look;
        this.columns = look.columns();
        this.kind = FirstWords.kind(file, columns);
    }

    /**
     * The profile as YAML.
     *
     * @throws RefusedFile where the file is empty or no text
     */
    public static String of(Path path, String file) throws RefusedFile, IOException {
        return new FirstProfile(file, UnknownFile.of(path, file)).written();
    }

    private String written() {
        line("# A first profile for " + file.replaceAll("\\s+", " ") + ", from its first "
                + look.rows().size() + " rows. Check every line.");
        line("files: [" + quoted(file) + "]");
        line("source: main  # a name of its own keeps its records apart from those of other logs");
        line("kind: " + kind.englishName());
        writeForm();
        writeMissing();
        writeDates();
        var key = FirstWords.candidates(kind, kind.columns().get(0), columns).stream()
                .findFirst();
        var events = kind == RecordKind.INCIDENTS
                ? key.flatMap(column -> EventLook.of(look, column, columns))
                : Optional.<EventLook>empty();
        writeColumns(events.isPresent());
        events.ifPresent(this::writeEvents);
        line("");
        line("# What the columns of the file look like:");
        columns.forEach(column -> line("#   " + column.described()));
        return text.toString();
    }

    private void writeForm() {
        var evidence = look.marked()
                ? "it begins with a byte order mark"
                : look.sure()
                        ? "by the characters that decode"
                        : "a guess: it is neither UTF-8 nor Japanese; look whether all letters are right";
        line("encoding: " + look.charset().displayName(Locale.ROOT) + "  # " + evidence);
        line("delimiter: " + (look.delimiter() == '\t' ? "tab" : quoted(String.valueOf(look.delimiter())))
                + "  # it makes " + look.width() + " columns");
        line("skip-lines: " + look.skippedLines()
                + (look.skippedLines() > 0 ? "  # what stands there has fewer cells than the rows below" : ""));
        line("header: "
                + (look.names().isPresent()
                        ? "yes"
                        : "no  # the first row holds values; columns are named by their places"));
    }

    private void writeMissing() {
        var words = new TreeSet<String>();
        columns.forEach(column -> words.addAll(column.missingWords()));
        line(
                words.isEmpty()
                        ? "# missing: []  # no word was found that may mean that nothing is known"
                        : "missing: [" + listed(words) + "]");
    }

    private void writeDates() {
        var patterns = patterns(false);
        boolean dayFirst = patterns.stream().anyMatch(pattern -> pattern.startsWith("d"));
        boolean monthFirst = patterns.stream().anyMatch(pattern -> pattern.startsWith("M"));
        decided = patterns(true).isEmpty() || dayFirst != monthFirst;
        if (decided) {
            patterns(true)
                    .forEach(pattern -> patterns.add(
                            monthFirst ? DateEvidence.otherWayRound(pattern).orElse(pattern) : pattern));
        }
        if (!patterns.isEmpty()) {
            line("dates: [" + listed(new LinkedHashSet<>(patterns)) + "]");
        }
        columns.stream()
                .filter(column -> column.dates().undecided())
                .forEach(column -> line("# dates: whether " + column.shownName()
                        + " has the day or the month first could not be told, as no part of it is over 12"
                        + (decided ? "; it is taken to be as in the other columns" : ": write d/M/yyyy or M/d/yyyy")));
    }

    /** The patterns of the columns that leave the order of day and month open, or of those that do not. */
    private List<String> patterns(boolean undecided) {
        return columns.stream()
                .filter(column -> column.dates().undecided() == undecided)
                .flatMap(column -> column.dates().patterns().stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void writeColumns(boolean events) {
        line("columns:");
        for (var column : kind.columns()) {
            var found = FirstWords.candidates(kind, column, columns);
            boolean key = column.equals(kind.columns().get(0));
            if (events && column.name().equals("detected_at")) {
                continue;
            }
            if (column.name().equals("status")) {
                writeStatus(found);
            } else if (key
                    && (found.isEmpty() || (found.get(0).repeats() && !events && kind == RecordKind.INCIDENTS))) {
                writeUntoldKey(column, found);
            } else if (!found.isEmpty()) {
                writeFound(column, found);
            } else if (column.required()) {
                line("  " + column.name() + ": {constant: " + substitute(column) + "}  # " + UNTOLD);
            }
        }
    }

    private void writeUntoldKey(Column column, List<ColumnEvidence> found) {
        var why = found.isEmpty()
                ? "no column was found that numbers the rows"
                : found.get(0).shownName() + " has one value in several rows";
        boolean hashed = kind == RecordKind.INCIDENTS || kind == RecordKind.MEASURES;
        line("  " + column.name() + ": " + (hashed ? "{hash: row}" : "{constant: unknown}") + "  # " + why);
    }

    private void writeFound(Column column, List<ColumnEvidence> found) {
        var first = found.get(0);
        var others = found.stream().skip(1).map(ColumnEvidence::shownName).collect(Collectors.joining(", "));
        boolean filled = !column.required() || first.blank() == 0 || CellType.of(column) == CellType.MOMENT;
        var notes = new ArrayList<String>();
        if (!others.isEmpty()) {
            notes.add("or " + others);
        }
        if (first.dates().undecided() && !decided) {
            notes.add("rows are rejected until dates says whether the day or the month comes first");
        }
        line("  " + column.name() + ": "
                + (filled ? first.reference() : "{column: " + first.reference() + ", blank: unknown}")
                + (notes.isEmpty() ? "" : "  # " + String.join("; ", notes)));
        if (column.name().equals("severity")) {
            line("  # severity holds " + shown(values(first)) + "; give them codes, as our S, A, B, C");
        }
    }

    /** Only where some of its values say that an incident is closed. */
    private void writeStatus(List<ColumnEvidence> found) {
        for (var column : found) {
            var closed = values(column).stream()
                    .filter(value -> Widths.folded(value).matches(".*(closed|done|完了|クローズ).*"))
                    .toList();
            if (!closed.isEmpty()) {
                var codes =
                        closed.stream().map(value -> quoted(value) + ": closed").collect(Collectors.joining(", "));
                line("  status: {column: " + column.reference() + ", codes: {" + codes
                        + "}, default: open}  # it holds " + shown(values(column)));
                return;
            }
        }
    }

    private static List<String> values(ColumnEvidence column) {
        return column.known().stream().distinct().toList();
    }

    private static String substitute(Column column) {
        return switch (column.name()) {
            case "month" -> NO_DAY.substring(0, 7);
            case "kind" -> "report";
            case "control_type" -> "reminder";
            case "volume" -> "\"0\"";
            default -> CellType.of(column) == CellType.MOMENT ? NO_DAY : "unknown";
        };
    }

    private void writeEvents(EventLook events) {
        line("# "
                + FirstWords.candidates(kind, kind.columns().get(0), columns)
                        .get(0)
                        .shownName()
                + " has one value in several rows, whose times and events differ: each row is an event.");
        line("# The events are "
                + events.names().entrySet().stream()
                        .limit(40)
                        .map(entry -> quoted(entry.getKey()) + " " + entry.getValue() + " times")
                        .collect(Collectors.joining(", ")));
        line("events:");
        line("  time: " + events.time().reference());
        line("  event: " + events.event().reference());
        line("  attributes: last");
        line("  milestones:");
        line("    detected_at: {event: \"*\", wins: first}");
        events.milestones()
                .forEach((column, names) -> line("    " + column + ": {event: [" + listed(names) + "], wins: "
                        + (column.equals("replied_at") ? "first" : "last") + "}  # by its name"));
    }

    private static String shown(List<String> values) {
        return values.stream().limit(8).map(FirstProfile::quoted).collect(Collectors.joining(", "))
                + (values.size() > 8 ? ", …" : "");
    }

    private static String listed(Iterable<String> values) {
        var quoted = new ArrayList<String>();
        values.forEach(value -> quoted.add(quoted(value)));
        return String.join(", ", quoted);
    }

    static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || c == '\u2028'
                    || c == '\u2029') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
