package org.nidoto.batch.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** A text as {@link FaithfulReader} yields it, turned back. */
final class FaithfulText {
    private FaithfulText() {}

    /** The bytes that the text was decoded from, of an encoding in which each text has one writing. */
    static byte[] bytes(String text, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c <= 0xffff && FaithfulReader.isBadByte((char) c)) {
                bytes.write(FaithfulReader.byteBehind((char) c));
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(charset));
            }
            i += Character.charCount(c);
        }
        return bytes.toByteArray();
    }

    /** Where each line begins; CR, LF and CRLF end one. */
    static List<Integer> lineStarts(String text) {
        var starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            boolean first = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((text.charAt(i) == '\r' || text.charAt(i) == '\n') && !first) {
                starts.add(i + 1);
            }
        }
        return starts;
    }
}
