package org.nidoto.batch.store;

import java.util.List;

/** Foreign text may hold the character U+0000, which no text in PostgreSQL can; there it stands as the control character U+001A and a 0. */
final class NulMarks {
    private static final String MARK = "\u001a";

    private NulMarks() {}

    /** The texts with marks in place of each U+0000. */
    static List<String> in(List<String> texts) {
        return texts.stream()
                .map(text -> text.replace(MARK, MARK + "1").replace("\0", MARK + "0"))
                .toList();
    }

    /** The text as it was. */
    static String outOf(String marked) {
        return marked.replace(MARK + "0", "\0").replace(MARK + "1", MARK);
    }
}
