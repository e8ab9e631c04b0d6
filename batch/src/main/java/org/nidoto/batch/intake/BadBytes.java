package org.nidoto.batch.intake;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/** Names the bytes of a cell that are no text, and makes them visible. */
final class BadBytes {
    private BadBytes() {}

    /** What is wrong with the first byte in the cell that is no text; empty where all are. */
    static Optional<Message> in(String cell, Charset charset) {
        for (int i = 0; i < cell.length(); i++) {
            if (isBad(cell, i)) {
                var place = Integer.toString(cell.codePointCount(0, i) + 1);
                return Optional.of(Message.of(
                        Wording.UNDECODABLE_BYTE, hex(cell.charAt(i)), place, charset.displayName(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }

    /** Whether the text has any byte in it that is no text. */
    static boolean isAnyIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBad(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** The cell with {@code \x81} where a byte is no text. */
    static String madeVisible(String cell) {
        var visible = new StringBuilder(cell.length() + 3);
        for (int i = 0; i < cell.length(); i++) {
            if (isBad(cell, i)) {
                visible.append("\\x").append(hex(cell.charAt(i)));
            } else {
                visible.append(cell.charAt(i));
            }
        }
        return visible.toString();
    }

    private static boolean isBad(String cell, int index) {
        return FaithfulReader.isBadByte(cell.charAt(index))
                && (index == 0 || !Character.isHighSurrogate(cell.charAt(index - 1)));
    }

    private static String hex(char bad) {
        return String.format(Locale.ROOT, "%02X", FaithfulReader.byteBehind(bad));
    }
}
