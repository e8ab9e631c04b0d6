package org.nidoto.core.statistics;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Records that may tell of one incident twice. They are reported, never deleted. */
public final class DuplicateCandidates {
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private DuplicateCandidates() {}

    /**
     * One record.
     *
     * @param id its label
     * @param likeness what candidates have in common, see {@link #likeness}
     * @param occurred when it did; a record without is no candidate
     */
    public record Entry(String id, String likeness, Optional<LocalDateTime> occurred) {}

    /** What makes two records alike: client, cause and title, the title without spaces and in lower case. */
    public static String likeness(String client, String cause, String title) {
        return client + "|" + cause + "|" + SPACES.matcher(title).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /**
     * Chains of two or more like records, each at most so long after the one before; ids in order of time, ties as given; chains
     * by likeness in code point order, then by time.
     */
    public static List<List<String>> among(Collection<Entry> entries, Duration link) {
        var ordered = entries.stream()
                .filter(entry -> entry.occurred().isPresent())
                .sorted(Comparator.comparing(Entry::likeness, TextOrder.BY_CODE_POINT)
                        .thenComparing(entry -> entry.occurred().orElseThrow()))
                .toList();
        var chains = new ArrayList<List<String>>();
        var chain = new ArrayList<String>();
        for (int i = 0; i < ordered.size(); i++) {
            if (i > 0 && !follows(ordered.get(i - 1), ordered.get(i), link)) {
                keep(chain, chains);
                chain.clear();
            }
            chain.add(ordered.get(i).id());
        }
        keep(chain, chains);
        return chains;
    }

    private static boolean follows(Entry before, Entry after, Duration link) {
        var gap = Duration.between(
                before.occurred().orElseThrow(), after.occurred().orElseThrow());
        return before.likeness().equals(after.likeness()) && gap.compareTo(link) <= 0;
    }

    private static void keep(List<String> chain, List<List<String>> chains) {
        if (chain.size() > 1) {
            chains.add(List.copyOf(chain));
        }
    }
}
