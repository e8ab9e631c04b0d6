package org.nidoto.batch.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes without losing any: a byte that is no text arrives as the lone low surrogate U+DC00 plus the byte, which no text can hold.
 *
 * @see <a href="https://peps.python.org/pep-0383/">PEP 383</a>, where the idea comes from
 */
final class FaithfulReader extends Reader {
    private static final char ESCAPE = '\udc00';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final boolean wideUnits;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private boolean ended;
    private boolean sawBadByte;

    FaithfulReader(InputStream in, Charset charset) {
        this.in = in;
        this.wideUnits = charset.name().startsWith("UTF-16");
        this.decoder = decoder(charset)
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The decoder of a charset, with the characters that makers added to it where Java's own has not got them. */
    private static CharsetDecoder decoder(Charset charset) {
        return switch (charset.name()) {
            case "EUC-JP" -> Iso2022JpDecoder.WIDE_EUC.newDecoder();
            case "ISO-2022-JP" -> new Iso2022JpDecoder(charset);
            default -> charset.newDecoder();
        };
    }

    /** Whether any byte so far was no text. */
    boolean sawBadByte() {
        return sawBadByte;
    }

    static boolean isBadByte(char c) {
        return c >= ESCAPE && c <= ESCAPE + 0xff;
    }

    static int byteBehind(char c) {
        return c - ESCAPE;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0) {
            var result = decoder.decode(bytes, chars, ended);
            if (result.isError() && chars.remaining() >= result.length()) {
                escape(result.length(), chars);
            } else if (result.isUnderflow()) {
                if (ended) {
                    return chars.position() == 0 ? -1 : chars.position();
                }
                fill();
            } else if (chars.position() == 0) {
                throw new IllegalArgumentException("a buffer of " + length + " characters is too small");
            }
        }
        return chars.position();
    }

    /**
     * Escapes what the decoder stopped at, at most two bytes: of half a surrogate pair it reports four, the last two of which may well be
     * a line end. Except in UTF-16 a second byte below 0x80 is none of them either, as it may be the delimiter behind a cut character.
     */
    private void escape(int length, CharBuffer chars) {
        chars.put((char) (ESCAPE + (bytes.get() & 0xff)));
        if (length > 1 && (wideUnits || bytes.get(bytes.position()) < 0)) {
            chars.put((char) (ESCAPE + (bytes.get() & 0xff)));
        }
        sawBadByte = true;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
