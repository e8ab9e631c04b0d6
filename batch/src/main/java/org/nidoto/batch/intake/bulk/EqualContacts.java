package org.nidoto.batch.intake.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nidoto.batch.intake.Places;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.statistics.TextOrder;

/** The contacts of one incident, told apart where they are equal in incident, time and kind: file by file, by the rules of {@link Places}. */
final class EqualContacts {
    private final Map<String, Known> inForce = new HashMap<>();
    private final SortedMap<Placed, List<BulkEntry>> versions = new TreeMap<>();

    /** What tells contacts of an incident apart; in the order in which they are told. */
    private record Placed(String key, int place) implements Comparable<Placed> {
        private static final Comparator<Placed> ORDER =
                Comparator.comparing(Placed::key, TextOrder.BY_CODE_POINT).thenComparing(Placed::place);

        @Override
        public int compareTo(Placed other) {
            return ORDER.compare(this, other);
        }
    }

    private record Known(Object content) implements Places.KnownRecord {
        /** Whether it is does not matter: only records of mended files could be replaced by others. */
        @Override
        public boolean withdrawn() {
            return false;
        }
    }

    /** Told of the place that a rejected contact keeps. */
    interface Keeping {
        void keeps(BulkEntry rejected, String mark);
    }

    /** Takes in what one file has, in its order; files come in the order in which they became known. */
    void take(List<BulkEntry> ofOneFile, Keeping keeping) {
        var places = new Places(inForce);
        var taken = new HashMap<String, Known>();
        for (var entry : ofOneFile) {
            var contact = entry.record().contact();
            var key = key(contact);
            if (entry.rejected()) {
                keeping.keeps(entry, places.kept(key));
            } else {
                int place = places.of(key, contact);
                taken.put(key + place, new Known(contact));
                versions.computeIfAbsent(new Placed(key, place), unused -> new ArrayList<>())
                        .add(entry);
            }
        }
        inForce.putAll(taken);
    }

    /** What the files have of each contact, in their order. */
    List<List<BulkEntry>> versions() {
        return List.copyOf(versions.values());
    }

    /** The natural key, written as the store writes it: marks in rejects files are made of it. */
    private static String key(Contact contact) {
        return String.join(
                "\u001f",
                contact.incident().number(),
                text(contact.at()),
                contact.kind().name(),
                "");
    }

    private static String text(Moment moment) {
        return moment instanceof Moment.Timed timed
                ? timed.at().toString()
                : ((Moment.Day) moment).date().toString();
    }
}
