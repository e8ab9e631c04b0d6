package org.nidoto.batch.intake;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nidoto.batch.intake.profile.DatePattern;

/**
 * What the cells of an unknown file's column look like.
 *
 * @param place from 0
 * @param patterns how its cells are written as dates; empty where they are none, or day and month cannot be told apart
 * @param described its name and what its cells look like, in a line
 */
record ColumnEvidence(
        String name,
        int place,
        List<String> patterns,
        boolean isUndecided,
        boolean repeats,
        List<String> missingWords,
        String described) {
    private static final List<String> MISSING =
            List.of("?", "-", "NA", "N/A", "NS", "NULL", "不明", "未定", "なし", "Not Applicable", "#MULTIVALUE", "#N/A");
    private static final List<String> YES_OR_NO =
            List.of("yes", "no", "true", "false", "y", "n", "有", "無", "あり", "なし", "はい", "いいえ", "○", "×");
    private static final List<String> CLOCKS = List.of("", " H:mm", " H:mm:ss");
    private static final Pattern NUMBER = Pattern.compile("-?[\\d,.]+");

    static ColumnEvidence of(String name, int place, List<String> cells) {
        var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        var missing = MISSING.stream()
                .filter(word -> filled.stream().anyMatch(word::equalsIgnoreCase))
                .toList();
        var known = filled.stream()
                .filter(cell -> missing.stream().noneMatch(cell::equalsIgnoreCase))
                .toList();
        var patterns = patterns(known);
        boolean both = patterns.stream().anyMatch(pattern -> pattern.startsWith("d"))
                && patterns.stream().anyMatch(pattern -> pattern.startsWith("M"));
        var shown = name.isEmpty() ? "#" + (place + 1) : name;
        return new ColumnEvidence(
                name,
                place,
                both ? List.of() : patterns,
                both,
                known.stream().distinct().count() < known.size(),
                missing,
                shown + ": " + look(known, patterns, both) + ", " + (cells.size() - known.size()) + " of "
                        + cells.size() + " blank");
    }

    /** The patterns each of which reads all cells; none where they are no dates. */
    private static List<String> patterns(List<String> cells) {
        var chosen = new LinkedHashSet<String>();
        var left = new ArrayList<>(cells.stream().distinct().limit(500).toList());
        if (left.isEmpty() || left.stream().allMatch(cell -> cell.matches("\\d{1,8}"))) {
            return List.of();
        }
        for (var pattern : all().toList()) {
            var format = pattern.equals(DatePattern.STANDARD)
                    ? Optional.<DatePattern>empty()
                    : Optional.of(DatePattern.of(pattern));
            if (left.stream().allMatch(cell -> reads(format, cell))) {
                chosen.add(pattern);
            }
        }
        return List.copyOf(chosen.contains(DatePattern.STANDARD) ? List.of(DatePattern.STANDARD) : chosen);
    }

    private static Stream<String> all() {
        var days = Stream.of("/", "-", ".")
                .flatMap(sign -> Stream.of("d" + sign + "M" + sign + "yyyy", "M" + sign + "d" + sign + "yyyy"));
        return Stream.concat(
                Stream.of(DatePattern.STANDARD),
                days.flatMap(day -> CLOCKS.stream().map(clock -> day + clock)));
    }

    private static boolean reads(Optional<DatePattern> format, String cell) {
        return format.map(pattern -> pattern.read(cell, Optional.empty()).isPresent())
                .orElseGet(() -> Moments.parse(cell, ZoneOffset.UTC).isPresent());
    }

    private static String look(List<String> known, List<String> patterns, boolean both) {
        if (both) {
            return "dates, day and month not to be told apart";
        }
        if (!patterns.isEmpty()) {
            return "dates as " + String.join(", ", patterns) + proof(known, patterns.get(0));
        }
        var distinct = known.stream().distinct().count();
        if (distinct > 0
                && distinct <= 2
                && known.stream().allMatch(cell -> YES_OR_NO.stream().anyMatch(cell::equalsIgnoreCase))) {
            return "yes or no";
        }
        if (!known.isEmpty()
                && known.stream().allMatch(cell -> NUMBER.matcher(cell).matches())) {
            return "numbers";
        }
        return distinct == known.size() ? "texts, all different" : "texts, " + distinct + " different";
    }

    /** A cell that is no date with day and month the other way round. */
    private static String proof(List<String> known, String pattern) {
        var other = pattern.startsWith("d")
                ? pattern.replace('d', 'x').replace('M', 'd').replace('x', 'M')
                : pattern.replace('M', 'x').replace('d', 'M').replace('x', 'd');
        if (pattern.equals(DatePattern.STANDARD)) {
            return "";
        }
        var format = Optional.of(DatePattern.of(other));
        return known.stream()
                .filter(cell -> !reads(format, cell))
                .findFirst()
                .map(cell -> ", as " + cell + " shows")
                .orElse("");
    }

    boolean isDate() {
        return !patterns.isEmpty() || isUndecided;
    }

    String shownName() {
        return name.isEmpty() ? "#" + (place + 1) : name;
    }

    /** How a profile names the column. */
    String reference() {
        return name.isEmpty() ? "{position: " + (place + 1) + "}" : FirstProfile.quoted(name);
    }
}
