package org.nidoto.batch.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.List;

/**
 * Decodes ISO-2022-JP with the characters that mail and offices put into it ({@code ①}, {@code ㈱}, {@code 髙}, half-width katakana).
 *
 * <p>A line end always leads back to ASCII, and half a character costs its own byte only. Java's own decoder pairs such a byte with the
 * escape sequence or line end behind it, and takes what follows for kanji.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1468">RFC 1468</a>
 */
final class Iso2022JpDecoder extends CharsetDecoder {
    /** Holds what JIS X 0208 and 0212 hold, and the characters that makers added to them. */
    static final Charset WIDE_EUC = Charset.forName("x-eucJP-Open");

    private static final char UNKNOWN = '\ufffd';
    private static final byte ESCAPE = 0x1b;
    private static final int SINGLE_SHIFT_3 = 0x8f;
    private static final int ROW = 94;
    private static final char[] JIS_X_0208 = table(false);
    private static final char[] JIS_X_0212 = table(true);

    private enum Set {
        ASCII,
        ROMAN,
        KATAKANA,
        KANJI,
        MORE_KANJI
    }

    private record Turn(String sequence, Set to) {}

    private static final List<Turn> TURNS = List.of(
            new Turn("(B", Set.ASCII),
            new Turn("(J", Set.ROMAN),
            new Turn("(I", Set.KATAKANA),
            new Turn("$@", Set.KANJI),
            new Turn("$B", Set.KANJI),
            new Turn("$(D", Set.MORE_KANJI));

    private Set set = Set.ASCII;

    Iso2022JpDecoder(Charset charset) {
        super(charset, 1, 1);
    }

    private static char[] table(boolean shifted) {
        var table = new char[ROW * ROW];
        for (int i = 0; i < table.length; i++) {
            byte lead = (byte) (0xa1 + i / ROW);
            byte trail = (byte) (0xa1 + i % ROW);
            byte[] bytes = shifted ? new byte[] {(byte) SINGLE_SHIFT_3, lead, trail} : new byte[] {lead, trail};
            var text = new String(bytes, WIDE_EUC);
            table[i] = text.length() == 1 ? text.charAt(0) : UNKNOWN;
        }
        return table;
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
            int b = in.get(in.position()) & 0xff;
            if (!out.hasRemaining()) {
                return CoderResult.OVERFLOW;
            }
            if (b == ESCAPE) {
                if (in.remaining() < 4 && mayGoOn(in)) {
                    return CoderResult.UNDERFLOW;
                }
                if (!turned(in)) {
                    return CoderResult.malformedForLength(1);
                }
                continue;
            }
            if (b == '\n' || b == '\r') {
                set = Set.ASCII;
            }
            boolean pair = (set == Set.KANJI || set == Set.MORE_KANJI) && b > ' ';
            if (pair && in.remaining() < 2) {
                return CoderResult.UNDERFLOW;
            }
            char c = pair ? kanji(b, in.get(in.position() + 1) & 0xff) : single(b);
            if (c == UNKNOWN) {
                return CoderResult.malformedForLength(1);
            }
            out.put(c);
            in.position(in.position() + (pair ? 2 : 1));
        }
        return CoderResult.UNDERFLOW;
    }

    /** Whether what stands at the end of the buffer begins an escape sequence that is not all there. */
    private static boolean mayGoOn(ByteBuffer in) {
        return TURNS.stream()
                .anyMatch(turn -> in.remaining() <= turn.sequence().length() && matches(turn, in, in.remaining() - 1));
    }

    private static boolean matches(Turn turn, ByteBuffer in, int length) {
        for (int i = 0; i < length; i++) {
            if (in.get(in.position() + 1 + i) != turn.sequence().charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean turned(ByteBuffer in) {
        for (var turn : TURNS) {
            int length = turn.sequence().length();
            if (in.remaining() > length && matches(turn, in, length)) {
                set = turn.to();
                in.position(in.position() + 1 + length);
                return true;
            }
        }
        return false;
    }

    private char kanji(int lead, int trail) {
        if (lead < 0x21 || lead > 0x7e || trail < 0x21 || trail > 0x7e) {
            return UNKNOWN;
        }
        return (set == Set.KANJI ? JIS_X_0208 : JIS_X_0212)[(lead - 0x21) * ROW + trail - 0x21];
    }

    private char single(int b) {
        if (set == Set.KATAKANA && b >= 0x21 && b <= 0x5f) {
            return (char) ('｡' + b - 0x21);
        }
        if (b >= 0x80 || (set == Set.KATAKANA && b > 0x5f)) {
            return UNKNOWN;
        }
        return set == Set.ROMAN && b == '\\' ? '¥' : set == Set.ROMAN && b == '~' ? '‾' : (char) b;
    }
}
