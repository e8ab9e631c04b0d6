package org.nidoto.batch.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * What the bytes of a text say about its encoding: how many characters beyond ASCII are well-formed in each, and how many are not.
 *
 * <p>Characters are counted, not files judged, so that one bad byte does not turn a UTF-8 file into Windows-31J. A
 * file that is ASCII but for a few lines costs these lines, not itself.
 */
final class EncodingEvidence {
    private static final int ENOUGH = 10_000;
    private static final int FEW = 20;
    private static final int ESCAPE = 0x1b;
    /** The curly one of Windows-1252, as in "it’s". */
    private static final int APOSTROPHE = 0x92;

    private final Utf8Count utf8 = new Utf8Count();
    private final PairCount windows31J = new PairCount();
    private final EucCount euc = new EucCount();
    private int beyondAscii;
    private int before;
    private long lines;
    private long linesBeyondAscii;
    private boolean lineIsBeyondAscii;
    private boolean escapes;

    private EncodingEvidence() {}

    /** Reads until the end, or until enough characters beyond ASCII have been seen. */
    static EncodingEvidence of(InputStream in) throws IOException {
        var evidence = new EncodingEvidence();
        byte[] block = new byte[1 << 16];
        for (int read = in.read(block); read >= 0 && evidence.beyondAscii < ENOUGH; read = in.read(block)) {
            for (int i = 0; i < read; i++) {
                evidence.add(block[i] & 0xff);
            }
        }
        evidence.add('\n');
        return evidence;
    }

    private void add(int b) {
        if (b >= 0x80) {
            beyondAscii++;
            lineIsBeyondAscii = true;
        }
        if (b == '\n' || b == '\r') {
            lines++;
            linesBeyondAscii += lineIsBeyondAscii ? 1 : 0;
            lineIsBeyondAscii = false;
        }
        escapes |= before == ESCAPE && b == '$';
        before = b;
        utf8.add(b);
        windows31J.add(b);
        euc.add(b);
    }

    /** Whether most characters beyond ASCII are UTF-8; or are no Japanese either, but stand in one line of {@value #FEW} at most. */
    boolean speaksForUtf8() {
        return isMostlyUtf8() || (isNoWindows31J() && linesBeyondAscii * FEW <= lines);
    }

    private boolean isMostlyUtf8() {
        return utf8.good >= utf8.bad;
    }

    /** Whether all is ASCII with the escape sequence by which ISO-2022-JP turns to kanji. */
    boolean speaksForIso2022Jp() {
        return beyondAscii == 0 && escapes;
    }

    /** Whether all is well-formed EUC-JP and has the bytes that Japanese text in it has, but half-width katakana has not. */
    boolean speaksForEucJp() {
        return !isMostlyUtf8() && euc.bad == 0 && euc.typical > 2 && euc.typical * 4 >= euc.good;
    }

    /** Whether most characters beyond ASCII are broken in both, or stand alone between Latin letters as accents do. */
    boolean speaksForNeither() {
        return !speaksForUtf8() && isNoWindows31J();
    }

    private boolean isNoWindows31J() {
        int pairs = windows31J.good + windows31J.bad;
        return windows31J.bad * 2 > pairs || windows31J.latin * 2 > pairs;
    }

    /** Well-formed sequences of UTF-8 and bytes in none. */
    private static final class Utf8Count {
        int good;
        int bad;
        private int wanted;

        void add(int b) {
            if (wanted > 0 && (b & 0xc0) == 0x80) {
                if (--wanted == 0) {
                    good++;
                }
                return;
            }
            bad += wanted > 0 ? 1 : 0;
            wanted = 0;
            if (b >= 0xc2 && b <= 0xf4) {
                wanted = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
            } else if (b >= 0x80) {
                bad++;
            }
        }
    }

    /** Well-formed characters of Windows-31J by their byte ranges, and those that look like accented Latin letters. */
    private static final class PairCount {
        int good;
        int bad;
        int latin;
        private int lead;
        private int before;

        void add(int b) {
            if (lead != 0) {
                endPair(b);
            } else if ((b >= 0x81 && b <= 0x9f) || (b >= 0xe0 && b <= 0xfc)) {
                lead = b;
                return;
            } else if (b >= 0xa1 && b <= 0xdf) {
                good++;
            } else if (b >= 0x80) {
                bad++;
            }
            before = b;
        }

        private void endPair(int trail) {
            boolean formed = trail >= 0x40 && trail <= 0xfc && trail != 0x7f;
            good += formed ? 1 : 0;
            bad += formed ? 0 : 1;
            boolean accent = lead >= 0xe0 || lead == APOSTROPHE;
            if (accent && isLatin(before) && (isLatin(trail) || !formed)) {
                latin++;
            }
            lead = 0;
        }

        private static boolean isLatin(int b) {
            return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
        }
    }

    /** Well-formed characters of EUC-JP; typical are kana and bytes beyond half-width katakana. */
    private static final class EucCount {
        int good;
        int bad;
        int typical;
        private int lead;

        void add(int b) {
            if (lead != 0) {
                boolean formed = b >= 0xa1 && b <= 0xfe;
                good += formed ? 1 : 0;
                bad += formed ? 0 : 1;
                typical += formed && (lead == 0xa4 || lead == 0xa5 || lead >= 0xe0 || b >= 0xe0) ? 1 : 0;
                lead = 0;
            } else if ((b >= 0xa1 && b <= 0xf4) || b == 0x8e || b == 0x8f) {
                lead = b;
            } else if (b >= 0x80) {
                bad++;
            }
        }
    }
}
