package org.nidoto.core.statistics;

import java.util.Comparator;

/** How text is sorted wherever a result depends on it: the same on every machine and in every language. */
public final class TextOrder {
    /** By Unicode code point, as UTF-8 bytes sort; {@link String#compareTo} differs beyond the basic plane. */
    public static final Comparator<String> BY_CODE_POINT = TextOrder::compare;

    private TextOrder() {}

    private static int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean oneIsBeyond = Character.isSurrogate(a) != Character.isSurrogate(b);
                return oneIsBeyond ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b)) : a - b;
            }
        }
        return left.length() - right.length();
    }
}
