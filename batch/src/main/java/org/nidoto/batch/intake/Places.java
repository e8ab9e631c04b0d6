package org.nidoto.batch.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which place a record of a file has among its equals: those of the same natural key, which has no number.
 *
 * <p>Places are counted from 0 in the order of the file, rejected rows among them, so that mending one moves no other. A rejected row's
 * mark in the rejects file keeps its place; where it did not show its key, or is mended to another, it is a stray: its place, below 0,
 * comes from the mark, so that it replaces nothing, and it goes when a later file has one equal more and no longer the rejected row.
 */
public final class Places {
    /** How many known equals a row is compared with. */
    private static final int MOST_COMPARED = 100;

    private static final int HASH_SHOWN = 12;

    private final Map<String, ? extends KnownRecord> inForce;
    private final Map<String, List<Integer>> strays = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final Set<String> occupied = new HashSet<>();
    private final Map<String, Integer> added = new HashMap<>();
    private final Set<Integer> stillRejected = new HashSet<>();
    private int compared;

    /** What is known of a record: equal contents are equal records. */
    public interface KnownRecord {
        Object content();

        boolean withdrawn();
    }

    /**
     * The places that a file finds.
     *
     * @param inForce what is known, by natural key and place behind it
     */
    public Places(Map<String, ? extends KnownRecord> inForce) {
        this.inForce = inForce;
        inForce.forEach(this::know);
    }

    private void know(String key, KnownRecord known) {
        int end = key.lastIndexOf('\u001f') + 1;
        int place = Integer.parseInt(key.substring(end));
        if (place < 0 && !known.withdrawn()) {
            strays.computeIfAbsent(key.substring(0, end), unused -> new ArrayList<>())
                    .add(place);
        }
        compared = Math.max(compared, Math.min(place + 1, MOST_COMPARED));
    }

    /** The place of a row that is taken: its own where it is known as it stands, else the next. */
    public int of(String key, Object content) {
        int following = following(key);
        int place = is(key, following, content)
                ? following
                : IntStream.range(0, compared)
                        .filter(known -> is(key, known, content) && !occupied.contains(key + known))
                        .findFirst()
                        .orElse(following);
        return occupied(key, place);
    }

    /** The place of a mended row whose rejects file marks it, and of its first, second, … record. */
    public int of(String key, String mark, int record) {
        return Stream.of(mark.split(" "))
                .filter(each -> each.startsWith(hash(key) + "."))
                .map(each -> Integer.valueOf(each.substring(each.lastIndexOf('.') + 1)))
                .filter(place -> !occupied.contains(key + place))
                .findFirst()
                .map(place -> occupied(key, place))
                .orElseGet(() -> occupied(key, stray(mark, record)));
    }

    /** Keeps a place free for a row that is rejected but shows its key; the mark by which it will find it. */
    public String kept(String key) {
        return hash(key) + "." + occupied(key, following(key));
    }

    /** The mark of a rejected row that does not show its key: the same each time it comes. */
    public String unkept(SourceRow row) {
        var hash = hash(String.join("\u001f", row.ownCells()));
        int times = next.merge(hash, 1, Integer::sum);
        return times == 1 ? hash : hash + "-" + times;
    }

    /** Remembers that a row with so many records is rejected under a mark, so that the strays that it may have become stay. */
    public void rejected(String mark, int records) {
        IntStream.range(0, records).forEach(record -> stillRejected.add(stray(mark, record)));
    }

    /** Remembers that a record has a place that was not known. */
    public void added(String key) {
        added.merge(key, 1, Integer::sum);
    }

    /** The keys and places of the strays that stand in the file now, as it has as many equals more. */
    public List<String> overtaken() {
        return strays.entrySet().stream()
                .flatMap(equals -> equals.getValue().stream()
                        .filter(place -> !stillRejected.contains(place))
                        .map(place -> equals.getKey() + place)
                        .filter(stray -> !occupied.contains(stray))
                        .limit(added.getOrDefault(equals.getKey(), 0)))
                .toList();
    }

    /** The next place in the file's order. */
    private int following(String key) {
        int place = next.getOrDefault(key, 0);
        while (occupied.contains(key + place)) {
            place++;
        }
        next.put(key, place);
        return place;
    }

    private boolean is(String key, int place, Object content) {
        var known = inForce.get(key + place);
        return known != null && known.content().equals(content);
    }

    private int occupied(String key, int place) {
        occupied.add(key + place);
        return place;
    }

    private static int stray(String mark, int record) {
        return -1 - Integer.parseInt(hash(mark + "#" + record).substring(0, 7), 16);
    }

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, HASH_SHOWN);
    }
}
