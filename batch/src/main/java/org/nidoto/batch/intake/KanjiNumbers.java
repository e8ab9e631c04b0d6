package org.nidoto.batch.intake;

import java.util.regex.Pattern;

/** Numbers in kanji as dates have them: {@code 令和八年十二月二十一日}, {@code 二〇二六年}. */
final class KanjiNumbers {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final char FIRST_IN_UNICODE = '〇';
    private static final Pattern IN_DATE = Pattern.compile("[〇一二三四五六七八九十]+(?=[年月日時分秒])");

    private KanjiNumbers() {}

    /** The text with digits where kanji count years, months, days, hours, minutes or seconds. */
    static String inDigits(String text) {
        return mayHold(text) ? IN_DATE.matcher(text).replaceAll(number -> number(number.group())) : text;
    }

    private static boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_IN_UNICODE) {
                return true;
            }
        }
        return false;
    }

    /** One digit after the other, or tens and ones; what is neither stays. */
    private static String number(String kanji) {
        if (kanji.indexOf('十') < 0) {
            return kanji.chars()
                    .map(DIGITS::indexOf)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
        }
        if (!kanji.matches("[一二三四五六七八九]?十[一二三四五六七八九]?")) {
            return kanji;
        }
        int ten = kanji.indexOf('十');
        int tens = ten == 0 ? 1 : DIGITS.indexOf(kanji.charAt(0));
        int ones = ten == kanji.length() - 1 ? 0 : DIGITS.indexOf(kanji.charAt(ten + 1));
        return Integer.toString(tens * 10 + ones);
    }
}
