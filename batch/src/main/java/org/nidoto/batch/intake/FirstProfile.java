package org.nidoto.batch.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks at an unknown file and writes a first profile of incidents, with what it recognised and what it could not tell as comments. */
public final class FirstProfile {
    private static final int ROWS_LOOKED_AT = 2000;
    /** Words by which foreign headers name what our columns hold, the surest first. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry(
                    "incident_id",
                    List.of("incident_id", "complaint_id", "ticket", "number", "case", "管理番号", "番号", "id")),
            Map.entry("title", List.of("title", "subject", "summary", "short_description", "件名", "概要", "issue")),
            Map.entry("description", List.of("description", "narrative", "内容", "詳細")),
            Map.entry("client", List.of("client", "customer", "caller", "company", "取引先", "顧客", "企業")),
            Map.entry("department", List.of("department", "group", "team", "部署", "担当", "管轄")),
            Map.entry("category", List.of("category", "type", "product", "区分", "種別", "類型", "手口")),
            Map.entry("severity", List.of("severity", "priority", "level", "重大", "優先")),
            Map.entry("occurred_at", List.of("occurred", "発生日", "発生年月日")),
            Map.entry(
                    "detected_at",
                    List.of("detected", "opened_at", "open_time", "received", "created", "発見", "受付", "公表日")),
            Map.entry("resolved_at", List.of("resolved", "解決")),
            Map.entry("closed_at", List.of("closed_at", "close_time", "closed", "完了")),
            Map.entry("status", List.of("status", "state", "状態")));

    private final String file;
    private final Layout layout;
    private final List<List<String>> rows;
    private final StringBuilder text = new StringBuilder();

    private FirstProfile(String file, Layout layout, List<List<String>> rows) {
        this.file = file;
        this.layout = layout;
        this.rows = rows;
    }

    /**
     * The profile as YAML.
     *
     * @throws RefusedFile where the file is no text in an encoding that can be recognised
     */
    public static String of(Path path, String file) throws RefusedFile, IOException {
        var layout = Layout.unknown(path, file);
        var raw = new ArrayList<RowSplitter.Raw>();
        try (var splitter = new RowSplitter(layout.open(path), layout.dialect())) {
            layout.takeWhatPrecedesRows(splitter);
            for (var row = splitter.next(); row.isPresent() && raw.size() < ROWS_LOOKED_AT; row = splitter.next()) {
                raw.add(row.get());
            }
        }
        return new FirstProfile(file, layout, new CellSplitter(layout.dialect()).split(raw)).written();
    }

    private String written() {
        var columns = new ArrayList<ColumnEvidence>();
        for (int i = 0; i < layout.names().size(); i++) {
            int place = i;
            columns.add(ColumnEvidence.of(
                    layout.names().get(i),
                    place,
                    rows.stream()
                            .filter(row -> place < row.size())
                            .map(row -> Widths.trimmed(row.get(place)))
                            .toList()));
        }
        line("# A first profile for " + file + ", from its first " + rows.size() + " rows. Check every line.");
        line("files: [" + quoted(file) + "]");
        line("source: main");
        line("kind: incidents");
        line("encoding: " + layout.charset().displayName(Locale.ROOT)
                + (layout.mark() > 0
                        ? "  # it begins with a byte order mark"
                        : "  # by the share of characters that decode"));
        line("delimiter: "
                + (layout.dialect().delimiter() == '\t'
                        ? "tab"
                        : quoted(String.valueOf(layout.dialect().delimiter()))) + "  # it makes "
                + layout.names().size() + " columns");
        writeMissing(columns);
        writeDates(columns);
        writeColumns(columns);
        line("");
        line("# What the columns of the file look like:");
        columns.forEach(column -> line("#   " + column.described()));
        return text.toString();
    }

    private void writeMissing(List<ColumnEvidence> columns) {
        var words = new TreeSet<String>();
        columns.forEach(column -> words.addAll(column.missingWords()));
        line(
                words.isEmpty()
                        ? "# missing: []  # no word was found that may mean that nothing is known"
                        : "missing: ["
                                + words.stream().map(FirstProfile::quoted).collect(Collectors.joining(", ")) + "]");
    }

    private void writeDates(List<ColumnEvidence> columns) {
        var patterns = columns.stream()
                .flatMap(column -> column.patterns().stream())
                .distinct()
                .toList();
        var undecided = columns.stream().filter(ColumnEvidence::isUndecided).toList();
        if (!patterns.isEmpty()) {
            line("dates: [" + patterns.stream().map(FirstProfile::quoted).collect(Collectors.joining(", ")) + "]");
        }
        for (var column : undecided) {
            line("# dates: whether " + column.shownName()
                    + " has the day or the month first could not be told, as no part"
                    + " of it is over 12: write d/M/yyyy or M/d/yyyy");
        }
    }

    private void writeColumns(List<ColumnEvidence> columns) {
        line("columns:");
        for (var column : RecordKind.INCIDENTS.columns()) {
            var words = WORDS.get(column.name());
            if (words == null) {
                continue;
            }
            boolean date = CellType.of(column) == CellType.MOMENT;
            var found = candidates(words, columns, date);
            if (!found.isEmpty()) {
                var others =
                        found.stream().skip(1).map(ColumnEvidence::shownName).collect(Collectors.joining(", "));
                line("  " + column.name() + ": " + found.get(0).reference()
                        + (others.isEmpty() ? "" : "  # or " + others));
            } else if (column.required()) {
                line("  # " + column.name()
                        + ": could not be told, but is required; name a column, or write {constant: …}");
            }
            if (column.name().equals("incident_id")
                    && !found.isEmpty()
                    && found.get(0).repeats()) {
                line("  # " + found.get(0).shownName()
                        + " has one value in several rows: if each row is an event, write events as the handbook says");
            }
        }
    }

    private static List<ColumnEvidence> candidates(List<String> words, List<ColumnEvidence> columns, boolean date) {
        var found = new ArrayList<ColumnEvidence>();
        for (var word : words) {
            columns.stream()
                    .filter(column -> Widths.folded(column.name()).contains(word))
                    .filter(column -> date == column.isDate() && !found.contains(column))
                    .forEach(found::add);
        }
        return found;
    }

    static String quoted(String value) {
        return "\""
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r") + "\"";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
