package org.nidoto.report.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.regex.Pattern;

/**
 * Where a line may end (禁則処理): never before 、。」 or a small kana, never after 「; and never so late that the last line would hold
 * under four characters, or under a third of a short label; nor within the code that stands for a name.
 *
 * <p>The strict Japanese rules of <a href="https://www.unicode.org/reports/tr14/">UAX #14</a>, which serve Latin text as well.
 */
public final class Kinsoku implements FSTextBreaker {
    private static final int SHORTEST_LAST_LINE = 5;
    private static final int THIRD = 3;
    private static final Pattern CODE = Pattern.compile("[CP]-[0-9A-HJKMNP-TV-Z]{8}");

    private final BreakIterator breaks = BreakIterator.getLineInstance(new ULocale("ja@lb=strict"));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    /** The next place a line may end, an index into the text; -1 after the last. */
    @Override
    public int next() {
        int place = breaks.next();
        while (place != BreakIterator.DONE && (leavesAShortLastLine(place) || isWithinCode(place))) {
            place = breaks.next();
        }
        return place;
    }

    /** Whether the text is a code that stands for a client or a person, such as P-84VPXBKQ. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private boolean isWithinCode(int place) {
        return place > 1
                && text.charAt(place - 1) == '-'
                && CODE.matcher(text).region(place - 2, text.length()).lookingAt();
    }

    private boolean leavesAShortLastLine(int place) {
        int length = text.strip().length();
        int rest = length - place;
        return rest > 0 && rest < Math.min(SHORTEST_LAST_LINE, (length + 2) / THIRD) && isWide(text.charAt(place - 1));
    }

    private static boolean isWide(char c) {
        return c >= '\u3000';
    }
}
