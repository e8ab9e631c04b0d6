package org.nidoto.batch.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.nidoto.batch.store.Versions.Version;

/**
 * Records of mended rows whose number is the hash of the row as it was. Where a later file no longer has that row, but a new one that holds
 * the same but for the number, it was corrected at the source just as it was mended: the mended record goes, lest it count twice.
 */
final class MendedHashes {
    private final Map<UUID, List<String>> mended = new HashMap<>();
    private final Map<UUID, Integer> added = new HashMap<>();
    private final Set<String> rejected = new HashSet<>();

    /**
     * The mended records that a file finds.
     *
     * @param inForce what is known, by natural key
     */
    MendedHashes(Map<String, Version> inForce) {
        inForce.forEach((key, version) -> version.mended()
                .filter(unused -> !version.withdrawn())
                .ifPresent(rest -> mended.computeIfAbsent(rest, unused -> new ArrayList<>())
                        .add(key)));
    }

    /** Remembers that the file still has a row with that hash, rejected. */
    void rejected(String hash) {
        rejected.add(hash);
    }

    /** Remembers that the file has a new row with a hash, which holds this beside it. */
    void added(UUID rest) {
        added.merge(rest, 1, Integer::sum);
    }

    /** The keys of the mended records that the file has corrected. */
    List<String> overtaken(Predicate<String> inFile) {
        var overtaken = new ArrayList<String>();
        added.forEach((rest, times) -> mended.getOrDefault(rest, List.of()).stream()
                .filter(key -> !inFile.test(key) && !rejected.contains(key.substring(0, key.indexOf('\u001f'))))
                .limit(times)
                .forEach(overtaken::add));
        return overtaken;
    }
}
