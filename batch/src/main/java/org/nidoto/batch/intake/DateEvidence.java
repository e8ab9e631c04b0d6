package org.nidoto.batch.intake;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nidoto.batch.intake.profile.DatePattern;

/**
 * How the cells of an unknown file's column are written as dates.
 *
 * @param patterns that together read nearly all of them; none where they are no dates
 * @param undecided whether day and month cannot be told apart in them
 * @param unread how many of them none reads
 * @param proof a cell that is no date with day and month the other way round; empty where there is none
 */
record DateEvidence(List<String> patterns, boolean undecided, long unread, Optional<String> proof) {
    private static final int LOOKED_AT = 500;
    private static final int MOST_PATTERNS = 3;
    private static final double ENOUGH = 0.9;
    private static final List<String> CLOCKS = List.of("", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a");
    private static final DateEvidence NONE = new DateEvidence(List.of(), false, 0, Optional.empty());

    static DateEvidence of(List<String> known) {
        var cells = known.stream().distinct().limit(LOOKED_AT).toList();
        if (cells.isEmpty() || cells.stream().allMatch(cell -> cell.matches("\\d{1,8}(\\.\\d+)?"))) {
            return NONE;
        }
        var left = new ArrayList<>(cells);
        var chosen = new ArrayList<String>();
        boolean undecided = false;
        Optional<String> proof = Optional.empty();
        while (!left.isEmpty() && chosen.size() < MOST_PATTERNS) {
            var best = best(left);
            if (best.isEmpty()) {
                break;
            }
            var other = otherWayRound(best.get());
            var read = left.stream().filter(cell -> reads(best.get(), cell)).toList();
            var against = other.flatMap(pattern ->
                    read.stream().filter(cell -> !reads(pattern, cell)).findFirst());
            undecided |= other.isPresent() && against.isEmpty();
            proof = proof.or(() -> against);
            chosen.add(best.get());
            left.removeAll(read);
        }
        if (chosen.isEmpty()
                || left.size() > Math.max(cells.size() > MOST_PATTERNS ? 1 : 0, (1 - ENOUGH) * cells.size())) {
            return NONE;
        }
        return new DateEvidence(chosen, undecided, left.size(), proof);
    }

    private static Optional<String> best(List<String> cells) {
        String best = "";
        long most = 0;
        for (var pattern : all().toList()) {
            long read = cells.stream().filter(cell -> reads(pattern, cell)).count();
            if (read > most) {
                best = pattern;
                most = read;
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(best);
    }

    private static Stream<String> all() {
        var days = Stream.of("/", "-", ".")
                .flatMap(sign -> Stream.of("yyyy", "20yy")
                        .flatMap(year -> Stream.of(
                                "d" + sign + "M" + sign + year,
                                "M" + sign + "d" + sign + year,
                                "d" + sign + "MMM" + sign + year)));
        var words = Stream.of("MMM d, yyyy", "d MMM yyyy");
        return Stream.concat(
                Stream.of(DatePattern.STANDARD, "yyyy-MM-dd HH"),
                Stream.concat(days, words).flatMap(day -> CLOCKS.stream().map(clock -> day + clock)));
    }

    private static boolean reads(String pattern, String cell) {
        return pattern.equals(DatePattern.STANDARD)
                ? Moments.parse(cell, ZoneOffset.UTC).isPresent()
                : DatePattern.of(pattern).read(cell, Optional.empty()).isPresent();
    }

    /** The same with day and month exchanged; empty where that makes no other pattern. */
    static Optional<String> otherWayRound(String pattern) {
        if (pattern.matches("d[/.-]M[/.-].*")) {
            return Optional.of("M" + pattern.charAt(1) + "d" + pattern.substring(3));
        }
        return pattern.matches("M[/.-]d[/.-].*")
                ? Optional.of("d" + pattern.charAt(1) + "M" + pattern.substring(3))
                : Optional.empty();
    }
}
