package org.nidoto.batch.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * Tells rows apart by 128 bits of SHA-256 over their text and over all that decides what record the text makes. Equal prints mean equal
 * records; unequal ones say nothing.
 */
final class RowPrint {
    /** To be raised with every change after which a row may be read otherwise than before. */
    private static final int READING = 1;

    private final MessageDigest digest = sha256();
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
        var hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
