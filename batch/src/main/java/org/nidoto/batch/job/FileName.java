package org.nidoto.batch.job;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.nidoto.batch.intake.Sha256;

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
    private static final int MOST_BYTES = 180;
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}");
    private static final int HASH_SHOWN = 16;

    private FileName() {}

    static String of(String id) {
        if (PLAIN.matcher(id).matches() && !isDevice(id)) {
            return id;
        }
        var kept = id.replaceAll("[^A-Za-z0-9]+", "_");
        return kept.substring(0, Math.min(KEPT, kept.length())) + "~" + hash(id);
    }

    /** The name of a record of the given source; that of the main one goes without saying. */
    static String of(String source, String id) {
        return source.equals("main") ? of(id) : of(id) + "~" + hash(source);
    }

    /**
     * The name of a file that came from elsewhere, with a mark before its ending: {@code incidents.12ab.csv}. What no file system likes
     * becomes {@code _}, and a long name loses the end of what stands before its mark.
     */
    static String marked(String name, String mark) {
        var harmless = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|\u2028\u2029]", "_");
        int dot = harmless.lastIndexOf('.');
        boolean hasEnding = dot > 0 && ENDING.matcher(harmless.substring(dot)).matches();
        var stem = cut(hasEnding ? harmless.substring(0, dot) : harmless);
        var safe = isDevice(stem.replaceFirst("\\..*", "").toUpperCase(Locale.ROOT)) ? "_" + stem : stem;
        return safe + "." + mark + (hasEnding ? harmless.substring(dot) : "");
    }

    /** So many whole letters from the beginning as fit into the bytes that a name may have, with room for its marks. */
    private static String cut(String stem) {
        int end = stem.length();
        while (stem.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end = stem.offsetByCodePoints(end, -1);
        }
        return stem.substring(0, end);
    }

    private static boolean isDevice(String capitals) {
        return DEVICES.contains(capitals) || NUMBERED_DEVICE.matcher(capitals).matches();
    }

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, HASH_SHOWN);
    }
}
