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
    private static final List<String> DITTOS = List.of("〃", "々", "同上", "ditto", "\"");
    private static final String NO_DAY = "1900-01-01";

    private final String file;
    private final Locale language;
    private final UnknownFile look;
    private final List<ColumnEvidence> columns;
    private final RecordKind kind;
    private boolean decided = true;
    private final StringBuilder text = new StringBuilder();

    private FirstProfile(String file, UnknownFile look, Locale language) {
        this.file = file;
        this.language = language;
        this.look = look;
        this.columns = look.columns();
        this.kind = FirstWords.kind(file, columns);
    }

    /**
     * The profile as YAML.
     *
     * @param language of its comments
     * @throws RefusedFile where the file is empty or no text
     */
    public static String of(Path path, String file, Locale language) throws RefusedFile, IOException {
        return new FirstProfile(file, UnknownFile.of(path, file), language).written();
    }

    private String written() {
        line("# "
                + said(
                        FirstText.TITLE,
                        file.replaceAll("\\s+", " "),
                        look.rows().size()));
        line("files: [" + quoted(file) + "]");
        line("source: main  # " + said(FirstText.SOURCE));
        line("kind: " + kind.englishName());
        writeForm();
        writeMissing();
        writeDittos();
        writeDates();
        var key = FirstWords.candidates(kind, kind.columns().get(0), columns).stream()
                .findFirst();
        var events = kind == RecordKind.INCIDENTS
                ? key.flatMap(column -> EventLook.of(look, column, columns))
                : Optional.<EventLook>empty();
        writeColumns(events.isPresent());
        events.ifPresent(this::writeEvents);
        line("");
        line("# " + said(FirstText.COLUMNS));
        columns.forEach(column -> line("#   " + column.described(language)));
        return text.toString();
    }

    private void writeForm() {
        var evidence = look.marked() ? FirstText.BY_MARK : look.sure() ? FirstText.BY_CHARACTERS : FirstText.GUESSED;
        line("encoding: " + look.charset().displayName(Locale.ROOT) + "  # " + said(evidence));
        line("delimiter: " + (look.delimiter() == '\t' ? "tab" : quoted(String.valueOf(look.delimiter()))) + "  # "
                + said(FirstText.WIDTH, look.width()));
        line("skip-lines: " + look.skippedLines() + (look.skippedLines() > 0 ? "  # " + said(FirstText.SKIPPED) : ""));
        line("header: "
                + switch (look.headerRows()) {
                    case 0 -> "no  # " + said(FirstText.NO_HEADER);
                    case 1 -> "yes";
                    default -> look.headerRows() + "  # " + said(FirstText.HEADER_ROWS);
                });
    }

    private void writeMissing() {
        var words = new TreeSet<String>();
        columns.forEach(column -> words.addAll(column.missingWords()));
        line(words.isEmpty() ? "# missing: []  # " + said(FirstText.NO_MISSING) : "missing: [" + listed(words) + "]");
    }

    private void writeDittos() {
        var words = DITTOS.stream()
                .filter(word ->
                        columns.stream().anyMatch(column -> column.known().contains(word)))
                .toList();
        if (!words.isEmpty()) {
            line("ditto: [" + listed(words) + "]  # " + said(FirstText.DITTO));
        }
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
                .forEach(column -> line("# "
                        + said(decided ? FirstText.UNDECIDED_AS_OTHERS : FirstText.UNDECIDED, column.shownName())));
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
                line("  " + column.name() + ": {constant: " + substitute(column) + "}  # " + said(FirstText.UNTOLD));
            }
        }
    }

    private void writeUntoldKey(Column column, List<ColumnEvidence> found) {
        var why = found.isEmpty()
                ? said(FirstText.NO_NUMBERS)
                : said(FirstText.REPEATS, found.get(0).shownName());
        boolean hashed = kind == RecordKind.INCIDENTS || kind == RecordKind.MEASURES;
        line("  " + column.name() + ": " + (hashed ? "{hash: row}" : "{constant: unknown}") + "  # " + why);
    }

    private void writeFound(Column column, List<ColumnEvidence> found) {
        var first = found.get(0);
        var others = found.stream().skip(1).map(ColumnEvidence::shownName).collect(Collectors.joining(", "));
        boolean filled = !column.required() || first.blank() == 0 || CellType.of(column) == CellType.MOMENT;
        var notes = new ArrayList<String>();
        if (!others.isEmpty()) {
            notes.add(said(FirstText.OR_COLUMNS, others));
        }
        if (first.dates().undecided() && !decided) {
            notes.add(said(FirstText.REJECTED_UNTIL));
        }
        line("  " + column.name() + ": "
                + (filled ? first.reference() : "{column: " + first.reference() + ", blank: unknown}")
                + (notes.isEmpty() ? "" : "  # " + String.join("; ", notes)));
        if (column.name().equals("severity")) {
            line("  # " + said(FirstText.SEVERITY_HOLDS, shown(values(first))));
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
                line("  status: {column: " + column.reference() + ", codes: {" + codes + "}, default: open}  # "
                        + said(FirstText.STATUS_HOLDS, shown(values(column))));
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
                + said(
                        FirstText.EVENTS,
                        FirstWords.candidates(kind, kind.columns().get(0), columns)
                                .get(0)
                                .shownName()));
        var listed = events.names().entrySet().stream()
                .limit(40)
                .map(entry -> said(FirstText.EVENT_TIMES, quoted(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
        line("# " + said(FirstText.EVENT_NAMES, listed));
        line("events:");
        line("  time: " + events.time().reference());
        line("  event: " + events.event().reference());
        line("  attributes: last");
        line("  milestones:");
        line("    detected_at: {event: \"*\", wins: first}");
        events.milestones()
                .forEach((column, names) -> line("    " + column + ": {event: [" + listed(names) + "], wins: "
                        + (column.equals("replied_at") ? "first" : "last") + "}  # " + said(FirstText.BY_NAME)));
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

    private String said(FirstText words, Object... arguments) {
        return words.in(language, arguments);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
