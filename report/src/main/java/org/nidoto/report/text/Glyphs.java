package org.nidoto.report.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which characters the embedded fonts can print, and what stands for those they cannot: 〓, the printers' mark for a missing sort,
 * never an empty box and never nothing.
 *
 * <p>A base and its combining marks (か + U+3099, as file names from other systems have them) are composed. Nothing else is
 * normalised: 神 U+FA19 is a name's own form and stays. Characters that Unicode shows as nothing (joiners, direction marks, variation
 * selectors) are left out.
 */
public final class Glyphs {
    /** What is printed for a character that no font has. */
    public static final String MISSING = "〓";

    private static final BitSet PRINTABLE = printable();

    private Glyphs() {}

    /** Whether the fonts can print the code point in regular and in bold, or it is a blank. */
    public static boolean canPrint(int codePoint) {
        return PRINTABLE.get(codePoint);
    }

    /**
     * The text as it can be printed.
     *
     * @param missing told of each code point that 〓 had to stand for, in order, repetitions included
     */
    public static String mend(String text, IntConsumer missing) {
        var mended = new StringBuilder(text.length());
        composed(text).codePoints().forEach(c -> {
            if (canPrint(c)) {
                mended.appendCodePoint(c);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                mended.append(' ');
            } else if (!isIgnorable(c)) {
                mended.append(MISSING);
                missing.accept(c);
            }
        });
        return mended.toString();
    }

    /** The text as it can be printed, where the missing have been told already. */
    public static String mend(String text) {
        return mend(text, codePoint -> {});
    }

    private static String composed(String text) {
        var composed = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int first = text.codePointAt(start);
            int end = start + Character.charCount(first);
            int base = end;
            while (end < text.length() && isCombining(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            var cluster = text.substring(start, end);
            composed.append(end == base ? cluster : Normalizer.normalize(cluster, Normalizer.Form.NFC));
            start = end;
        }
        return composed.toString();
    }

    private static boolean isCombining(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK && !isVariationSelector(codePoint);
    }

    private static boolean isIgnorable(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT || isVariationSelector(codePoint);
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static BitSet printable() {
        var printable = characters(FontFace.REGULAR, FontFace.BOLD);
        printable.or(characters(FontFace.FALLBACK_REGULAR, FontFace.FALLBACK_BOLD));
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int type = Character.getType(c);
            if (type == Character.PRIVATE_USE
                    || type == Character.FORMAT
                    || Character.isISOControl(c)
                    || isVariationSelector(c)) {
                printable.clear(c);
            }
        }
        printable.set(' ');
        printable.set('\n');
        return printable;
    }

    private static BitSet characters(FontFace regular, FontFace bold) {
        var both = characters(regular);
        both.and(characters(bold));
        return both;
    }

    private static BitSet characters(FontFace face) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
            var glyphs = font.getUnicodeCmapLookup();
            var characters = new BitSet();
            for (int c = 0; c <= 0x3FFFF; c++) {
                characters.set(c, glyphs.getGlyphId(c) != 0);
            }
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(face.postScriptName(), e);
        }
    }
}
