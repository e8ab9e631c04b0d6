package org.nidoto.batch.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** SHA-256, which every Java has. */
public final class Sha256 {
    private static final ThreadLocal<MessageDigest> OF_THREAD = ThreadLocal.withInitial(Sha256::digest);

    private Sha256() {}

    /** One that nothing has gone into yet. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** What a digest comes to, in 64 small hexadecimal digits. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of a text in UTF-8, in 64 small hexadecimal digits. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(hash(text));
    }

    /** Half of what a digest comes to: as much as tells apart whatever anybody will ever see. */
    public static UUID first128Bits(MessageDigest digest) {
        return first128Bits(digest.digest());
    }

    /** Half of the hash of a text in UTF-8. */
    public static UUID first128Bits(String text) {
        return first128Bits(hash(text));
    }

    private static byte[] hash(String text) {
        return OF_THREAD.get().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID first128Bits(byte[] hash) {
        var bits = ByteBuffer.wrap(hash);
        return new UUID(bits.getLong(), bits.getLong());
    }
}
