package org.nidoto.batch.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nidoto.batch.intake.profile.ColumnChoice;

/** The header row of a file, and which cell of a row belongs to which column. */
public final class Header {
    private static final Set<String> LINE = namesOf(Wording.LINE_HEADER);
    private static final Set<String> KEY = namesOf(Wording.KEY_HEADER);
    private static final Set<String> REASON = namesOf(Wording.REASON_HEADER);

    /** Stands before a key in a rejects file, lest a spreadsheet take a hash like 12345678e5 for a number. */
    private static final String KEY_MARK = "k";

    private static final Pattern NUMBERED = Pattern.compile("(.+)#([1-9]\\d{0,2})", Pattern.DOTALL);

    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Set<Integer> marks = new TreeSet<>();
    private int keyMark = -1;
    private final List<String> unknown = new ArrayList<>();

    /** Reads the header for a kind; {@link #doubles} says which of its columns stand there twice. */
    Header(List<String> names, RecordKind kind) {
        this(names, columnsByName(kind), kind.countsEquals());
    }

    /** The header of a foreign file, which has none of our columns. */
    static Header foreign(List<String> names) {
        return new Header(names, Map.of(), true);
    }

    private Header(List<String> names, Map<String, Column> columns, boolean keyed) {
        this.names = names.stream().map(Widths::trimmed).toList();
        markRejects(columns.keySet(), keyed);
        for (int i = 0; i < this.names.size(); i++) {
            var column = columns.get(Widths.folded(this.names.get(i)));
            if (column != null) {
                indexes.putIfAbsent(column.name(), i);
            } else if (!marks.contains(i)) {
                unknown.add(nameAt(i));
            }
        }
    }

    private static Set<String> namesOf(Wording header) {
        return Set.of(header.in(Locale.ENGLISH), header.in(Locale.JAPANESE));
    }

    private static Map<String, Column> columnsByName(RecordKind kind) {
        var columns = new LinkedHashMap<String, Column>();
        for (var column : kind.columns()) {
            columns.put(Widths.folded(column.name()), column);
            column.otherNames().forEach(name -> columns.put(Widths.folded(name), column));
        }
        return columns;
    }

    /** Finds the two columns our rejects files begin with, and the key that may follow; one alone is a column of the file's own. */
    private void markRejects(Set<String> taken, boolean keyed) {
        int line = first(LINE, taken);
        int reason = first(REASON, taken);
        if (line >= 0 && reason >= 0) {
            marks.add(line);
            marks.add(reason);
            int key = first(KEY, taken);
            if (keyed && key == Math.max(line, reason) + 1) {
                marks.add(key);
                keyMark = key;
            }
        }
    }

    private int first(Set<String> wanted, Set<String> taken) {
        for (int i = 0; i < names.size(); i++) {
            var name = Widths.folded(names.get(i));
            if (wanted.contains(name) && !taken.contains(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The names as the file writes them, trimmed. */
    public List<String> names() {
        return names;
    }

    /** The same without the two that our rejects files add. */
    List<String> ownNames() {
        return withoutMarks(names);
    }

    /** A row's cells, or the names, without those of the two columns that our rejects files add. */
    List<String> withoutMarks(List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(index -> !isMark(index))
                .mapToObj(cells::get)
                .toList();
    }

    /** The columns the kind does not have, in the order of the file; one without a name as {@code #3}. */
    public List<String> unknownColumns() {
        return List.copyOf(unknown);
    }

    /** Whether this is a rejects file of ours that comes back mended. */
    boolean ofRejects() {
        return !marks.isEmpty();
    }

    /** A row's cells behind its key, as a rejects file has them. */
    public static List<String> withKey(String key, List<String> cells) {
        return Stream.concat(Stream.of(KEY_MARK + key), cells.stream()).toList();
    }

    /** The key that a mended row had in the file it comes from; empty where the rejects file has none. */
    Optional<String> keptKey(List<String> cells) {
        return keyMark < 0 || keyMark >= cells.size()
                ? Optional.empty()
                : Optional.of(Widths.trimmed(cells.get(keyMark)))
                        .map(key -> key.startsWith(KEY_MARK) ? key.substring(KEY_MARK.length()) : key)
                        .filter(key -> !key.isEmpty());
    }

    /** Whether the cell is one of those that our rejects files add: the line, the reason, and the key where the file has none of its own. */
    boolean isMark(int index) {
        return marks.contains(index);
    }

    /** The name of a column by its place from 0; {@code #3} where it has none. */
    String nameAt(int index) {
        return index < names.size() && !names.get(index).isEmpty() ? names.get(index) : "#" + (index + 1);
    }

    /** The place of a foreign column from 0; -1 where the header does not have it. */
    int indexOf(ColumnChoice column) {
        if (column.names().isEmpty()) {
            return IntStream.range(0, names.size())
                    .filter(index -> !isMark(index))
                    .skip(column.position() - 1L)
                    .findFirst()
                    .orElse(-1);
        }
        return column.names().stream()
                .flatMap(name -> placesOf(name).stream())
                .findFirst()
                .orElse(-1);
    }

    /** Whether the header leaves no doubt which column is meant: one by its place, or by a name that stands there once. */
    boolean isPlain(ColumnChoice column) {
        return column.names().isEmpty()
                || column.names().stream()
                        .map(this::placesOf)
                        .filter(places -> !places.isEmpty())
                        .findFirst()
                        .filter(places -> places.size() == 1)
                        .isPresent();
    }

    /** The places of the columns of that name; of {@code Comment#2} that of the second {@code Comment}, unless a column is named so. */
    private List<Integer> placesOf(String name) {
        var places = placesNamed(name);
        var numbered = NUMBERED.matcher(name);
        if (!places.isEmpty() || !numbered.matches()) {
            return places;
        }
        int number = Integer.parseInt(numbered.group(2));
        return placesNamed(numbered.group(1)).stream()
                .skip(number - 1L)
                .limit(1)
                .toList();
    }

    /** Blanks and line ends within a name do not matter, as sheets break long names. */
    private List<Integer> placesNamed(String name) {
        var wanted = compact(name);
        return IntStream.range(0, names.size())
                .filter(index -> !isMark(index) && compact(names.get(index)).equals(wanted))
                .boxed()
                .toList();
    }

    private static String compact(String name) {
        return Widths.folded(name).replaceAll("\\s+", "");
    }

    int indexOf(Column column) {
        return indexes.getOrDefault(column.name(), -1);
    }

    boolean has(Column column) {
        return indexes.containsKey(column.name());
    }

    /** The columns of the kind that stand in this header more than once. */
    static List<Column> doubles(List<String> names, RecordKind kind) {
        var columns = columnsByName(kind);
        var seen = new HashMap<Column, Integer>();
        for (var name : names) {
            var column = columns.get(Widths.folded(name));
            if (column != null) {
                seen.merge(column, 1, Integer::sum);
            }
        }
        return kind.columns().stream()
                .filter(column -> seen.getOrDefault(column, 0) > 1)
                .toList();
    }
}
