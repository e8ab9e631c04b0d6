package org.nidoto.batch.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the cells of an unknown file's column look like.
 *
 * @param name empty where it has none of its own
 * @param place from 0
 * @param known its cells that are neither blank nor a word for missing
 * @param blank how many are
 */
record ColumnEvidence(
        String name,
        int place,
        List<String> known,
        long blank,
        long different,
        DateEvidence dates,
        List<String> missingWords) {
    private static final List<String> MISSING =
            List.of("?", "-", "NA", "N/A", "NS", "NULL", "不明", "未定", "Not Applicable", "#MULTIVALUE", "#N/A");
    private static final List<String> YES_OR_NO =
            List.of("yes", "no", "true", "false", "y", "n", "有", "無", "あり", "なし", "はい", "いいえ", "○", "×");
    private static final Pattern NUMBER = Pattern.compile("-?[\\d,.]*\\d[\\d,.]*");

    static ColumnEvidence of(String name, int place, List<String> cells) {
        var missing = MISSING.stream()
                .filter(word -> cells.stream().anyMatch(word::equalsIgnoreCase))
                .toList();
        var known = cells.stream()
                .filter(cell -> !cell.isEmpty() && missing.stream().noneMatch(cell::equalsIgnoreCase))
                .toList();
        return new ColumnEvidence(
                name,
                place,
                known,
                cells.size() - known.size(),
                new HashSet<>(known).size(),
                DateEvidence.of(known),
                missing);
    }

    boolean isDate() {
        return !dates.patterns().isEmpty();
    }

    boolean isNumber() {
        return !known.isEmpty()
                && known.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
    }

    boolean repeats() {
        return different < known.size();
    }

    String shownName() {
        return name.isEmpty() ? "#" + (place + 1) : name.replaceAll("\\s+", " ");
    }

    /** How a profile names the column. */
    String reference() {
        return FirstProfile.quoted(name.isEmpty() || name.matches("#\\d{1,3}") ? "#" + (place + 1) : name);
    }

    /** Its name and what its cells look like, in a line. */
    String described(Locale language) {
        return FirstText.COLUMN.in(language, shownName(), look(language), blank, known.size() + blank);
    }

    private String look(Locale language) {
        if (dates.undecided()) {
            return FirstText.DATES_UNDECIDED.in(language);
        }
        if (isDate()) {
            return FirstText.DATES.in(language, String.join(", ", dates.patterns()))
                    + dates.proof()
                            .map(cell -> FirstText.DATES_SHOWN.in(language, cell))
                            .orElse("")
                    + (dates.unread() > 0 ? FirstText.DATES_UNREAD.in(language, dates.unread()) : "");
        }
        if (different > 0
                && different <= 2
                && known.stream().allMatch(cell -> YES_OR_NO.stream().anyMatch(cell::equalsIgnoreCase))) {
            return FirstText.YES_OR_NO.in(language);
        }
        if (isNumber()) {
            return (mayCountDays() ? FirstText.MAYBE_DAYS : FirstText.NUMBERS).in(language);
        }
        return repeats() ? FirstText.TEXTS.in(language, different) : FirstText.DIFFERENT_TEXTS.in(language);
    }

    private boolean mayCountDays() {
        return known.stream().allMatch(cell -> cell.matches("[3-5]\\d{4}(\\.\\d+)?"));
    }
}
