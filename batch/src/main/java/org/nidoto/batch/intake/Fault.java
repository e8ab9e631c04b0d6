package org.nidoto.batch.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a row or a file cannot be taken.
 *
 * @param column the column as the file names it; empty where the whole row or file is meant
 * @param value what stood there; empty where nothing did
 */
public record Fault(Optional<String> column, Optional<String> value, Message message) {
    private static final int SHOWN = 100;

    static Fault inRow(Message message) {
        return new Fault(Optional.empty(), Optional.empty(), message);
    }

    static Fault inCell(String column, Message message) {
        return new Fault(Optional.of(column), Optional.empty(), message);
    }

    static Fault inCell(String column, String value, Message message) {
        return new Fault(Optional.of(column), Optional.of(value), message);
    }

    /** A row with the key of an earlier row of its file. */
    public static Fault repeats(long line) {
        return inRow(Message.of(Wording.REPEATED, Long.toString(line)));
    }

    /** Column, value and what was expected, for a place that already names file and line. */
    public String reason(Locale language) {
        var what = what(language, shownValue(language));
        return column.map(name -> Wording.IN_COLUMN.in(language, shown(name), what))
                .orElse(what);
    }

    /** The whole sentence, with the value: for the terminal and the rejects file, not for a log. */
    public String sentence(String file, long line, Locale language) {
        return at(file, line, what(language, shownValue(language)), language);
    }

    /** The whole sentence without the value, for a log. */
    public String sentenceWithoutValue(String file, long line, Locale language) {
        return at(file, line, what(language, Wording.THE_VALUE.in(language)), language);
    }

    /** The sentence about a whole file, whose value is its header. */
    String ofFile(String file, Locale language) {
        var header = value.map(text -> Wording.SHOWN_HEADER.in(language, shown(text)));
        return Wording.AT_FILE.in(language, file, what(language, header.orElse("")));
    }

    String ofFileWithoutValue(String file, Locale language) {
        return Wording.AT_FILE.in(language, file, what(language, ""));
    }

    private String at(String file, long line, String what, Locale language) {
        var number = Long.toString(line);
        return column.map(name -> Wording.AT_CELL.in(language, file, number, shown(name), what))
                .orElseGet(() -> Wording.AT_LINE.in(language, file, number, what));
    }

    private String what(Locale language, String value) {
        var arguments = new ArrayList<>(List.of(value));
        arguments.addAll(message.arguments());
        return message.wording().in(language, arguments);
    }

    private String shownValue(Locale language) {
        return value.map(text -> Wording.QUOTED.in(language, shown(text))).orElse("");
    }

    /** The text on one line and of a length one can read: what would break the line or turn it round becomes a space, a long text ends in an ellipsis. */
    private static String shown(String text) {
        int length = Math.min(text.length(), SHOWN);
        if (length < text.length() && Character.isHighSurrogate(text.charAt(length - 1))) {
            length--;
        }
        var shown = new StringBuilder(length + 1);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c);
        }
        return length < text.length() ? shown.append('…').toString() : shown.toString();
    }
}
