package org.nidoto.batch.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;

/**
 * Tells rows apart by 128 bits of SHA-256 over their text and over all that decides what record the text makes. Equal prints mean equal
 * records; unequal ones say nothing.
 */
final class RowPrint {
    /** To be raised with every change after which a row may be read otherwise than before. */
    private static final int READING = 1;

    private final MessageDigest digest = Sha256.digest();
    private final byte[] rules;

    /** For rows that are read by these rules, each in words. */
    RowPrint(List<String> rules) {
        digest.update(Integer.toString(READING).getBytes(StandardCharsets.UTF_8));
        for (var rule : rules) {
            var bytes = rule.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        this.rules = digest.digest();
    }

    /** The print of a row's text, which must be whole: half a surrogate pair, or a byte that is no text, leaves no trace in it. */
    UUID of(String text) {
        digest.update(rules);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Sha256.first128Bits(digest);
    }
}
