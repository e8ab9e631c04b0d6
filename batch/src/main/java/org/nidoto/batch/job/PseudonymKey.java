package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nidoto.batch.OwnerOnly;
import org.nidoto.core.review.Pseudonyms;

/**
 * The codes that stand for clients and persons: the first 40 bits of an HMAC-SHA-256 under the home's own key, as eight letters and digits
 * (Crockford's base 32). They are the same in every report of a home, differ between homes, and cannot be traced back without the key.
 */
final class PseudonymKey implements Pseudonyms.Codes {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int LETTERS_OF_CODE = 8;
    private static final int BITS_OF_LETTER = 5;

    private final SecretKeySpec key;

    private PseudonymKey(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** The key in the given file; made there on first use, for its owner's eyes alone. */
    static PseudonymKey in(Path file) throws IOException {
        if (!Files.exists(file)) {
            var fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            create(file, HexFormat.of().formatHex(fresh));
        }
        var written = Files.readString(file).strip();
        try {
            var key = HexFormat.of().parseHex(written);
            if (key.length == KEY_BYTES) {
                return new PseudonymKey(key);
            }
        } catch (IllegalArgumentException noHex) {
            throw new IOException(file + " holds no key; expected " + 2 * KEY_BYTES + " hexadecimal digits", noHex);
        }
        throw new IOException(file + " holds no key; expected " + 2 * KEY_BYTES + " hexadecimal digits");
    }

    private static void create(Path file, String content) throws IOException {
        OwnerOnly.createFile(file);
        Files.writeString(file, content + "\n");
    }

    @Override
    public String ofClient(String code) {
        return "C-" + code("client", code);
    }

    @Override
    public String ofPerson(String name) {
        return "P-" + code("person", name);
    }

    private String code(String kind, String name) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            var hash = mac.doFinal((kind + "\0" + name).getBytes(StandardCharsets.UTF_8));
            long bits = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                bits = bits << Byte.SIZE | (hash[i] & 0xff);
            }
            var code = new StringBuilder();
            for (int i = 1; i <= LETTERS_OF_CODE; i++) {
                code.append(LETTERS.charAt((int) (bits >>> (Long.SIZE - i * BITS_OF_LETTER)) & (LETTERS.length() - 1)));
            }
            return code.toString();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + HMAC, missing);
        }
    }
}
