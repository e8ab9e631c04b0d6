package org.nidoto.batch.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What shows that an unknown file has one row an event.
 *
 * @param time the column of the events' times
 * @param event the column of their names
 * @param names how often each name comes, the most frequent first
 */
record EventLook(ColumnEvidence time, ColumnEvidence event, Map<String, Long> names) {
    private static final int MOST_NAMES = 60;
    private static final Map<String, List<String>> MILESTONES = new TreeMap<>(Map.of(
            "replied_at",
                    List.of(
                            "repl",
                            "respon",
                            "take in charge",
                            "acknowledg",
                            "active",
                            "in progress",
                            "回答",
                            "着手",
                            "対応中"),
            "resolved_at", List.of("resolve", "fixed", "解決", "対応済"),
            "closed_at", List.of("closed", "close", "done", "完了", "クローズ")));

    /** Empty where the rows of one key differ in no time and no name. */
    static Optional<EventLook> of(UnknownFile file, ColumnEvidence key, List<ColumnEvidence> columns) {
        if (key.different() * 10 > key.known().size() * 9L) {
            return Optional.empty();
        }
        var keys = file.cells(key.place());
        var time = columns.stream()
                .filter(ColumnEvidence::isDate)
                .max(java.util.Comparator.comparingLong(column -> varying(keys, file.cells(column.place()))));
        var event = columns.stream()
                .filter(column -> !column.isDate() && !column.isNumber() && column.different() > 1)
                .filter(column -> column.different() <= MOST_NAMES && column.blank() == 0)
                .max(java.util.Comparator.comparingLong(column -> varying(keys, file.cells(column.place())) * 100
                        + milestonesIn(column) * 2
                        + (Widths.folded(column.name()).matches(".*(activity|event|action|イベント|操作).*") ? 1 : 0)));
        boolean vary = time.isPresent()
                && event.isPresent()
                && varying(keys, file.cells(time.get().place())) > 0
                && varying(keys, file.cells(event.get().place())) > 0;
        return vary
                ? Optional.of(new EventLook(time.orElseThrow(), event.orElseThrow(), counted(event.orElseThrow())))
                : Optional.empty();
    }

    /** Of how many keys the cells are not all the same. */
    private static long varying(List<String> keys, List<String> cells) {
        var cellsOf = new HashMap<String, Set<String>>();
        for (int i = 0; i < keys.size(); i++) {
            cellsOf.computeIfAbsent(keys.get(i), unused -> new HashSet<>()).add(cells.get(i));
        }
        return cellsOf.values().stream().filter(all -> all.size() > 1).count();
    }

    private static long milestonesIn(ColumnEvidence column) {
        return column.known().stream()
                .distinct()
                .filter(name -> MILESTONES.values().stream().anyMatch(words -> speaksOf(name, words)))
                .count();
    }

    private static boolean speaksOf(String name, List<String> words) {
        var folded = Widths.folded(name);
        return words.stream().anyMatch(folded::contains);
    }

    private static Map<String, Long> counted(ColumnEvidence event) {
        var counts = event.known().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** The events that may be our milestones, by the milestone's column. */
    Map<String, List<String>> milestones() {
        var milestones = new LinkedHashMap<String, List<String>>();
        MILESTONES.forEach((column, words) -> {
            var matching = names.keySet().stream()
                    .filter(name -> speaksOf(name, words))
                    .toList();
            if (!matching.isEmpty()) {
                milestones.put(column, matching);
            }
        });
        return milestones;
    }
}
