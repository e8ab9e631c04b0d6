package org.nidoto.batch.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files that are made from ids, which may be anything. An id of capitals, digits, hyphens and underscores is its own name. Every
 * other keeps what it has of ASCII letters and digits, up to forty of them, and gets a {@code ~} with the beginning of its SHA-256: so no
 * two ids share a name, not even on a disk that does not tell capitals from small letters.
 */
final class FileName {
    private static final Pattern PLAIN = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,59}");

    /** Names that Windows keeps for devices. */
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL");

    private static final Pattern NUMBERED_DEVICE = Pattern.compile("(COM|LPT)[0-9]");
    private static final int KEPT = 40;
    private static final int HASH_BYTES = 8;

    private FileName() {}

    static String of(String id) {
        boolean isDevice = DEVICES.contains(id) || NUMBERED_DEVICE.matcher(id).matches();
        if (PLAIN.matcher(id).matches() && !isDevice) {
            return id;
        }
        var kept = id.replaceAll("[^A-Za-z0-9]+", "_");
        return kept.substring(0, Math.min(KEPT, kept.length())) + "~" + hash(id);
    }

    /** The name of a record of the given source; that of the main one goes without saying. */
    static String of(String source, String id) {
        return source.equals("main") ? of(id) : of(id) + "~" + hash(source);
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
