package org.nidoto.batch.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from a header which kind of record a file holds. */
final class Kinds {
    private Kinds() {}

    /** Whether the header has all that some kind, or the given one, requires. */
    static boolean matchesAny(String file, List<String> names, Optional<RecordKind> wanted) {
        return candidates(wanted).anyMatch(kind -> matches(file, names, kind, wanted));
    }

    /**
     * Whether the header has all the kind requires; a single known column proves nothing, as many a foreign file has a {@code code}, unless
     * the kind is given or named by the file.
     */
    private static boolean matches(String file, List<String> names, RecordKind kind, Optional<RecordKind> wanted) {
        var header = new Header(names, kind);
        long known = kind.columns().stream().filter(header::has).count();
        return missing(names, kind).isEmpty() && (known > 1 || wanted.isPresent() || kind.isNamedBy(file));
    }

    /**
     * The kind whose required columns all stand in the header; among several, the one the file name names.
     *
     * @throws RefusedFile where no kind matches, more than one does, or a column stands there twice
     */
    static RecordKind of(String file, List<String> names, Optional<RecordKind> wanted) throws RefusedFile {
        var matching = candidates(wanted)
                .filter(kind -> matches(file, names, kind, wanted))
                .toList();
        if (matching.isEmpty()) {
            throw new RefusedFile(file, nearest(names, wanted));
        }
        var named = matching.stream().filter(kind -> kind.isNamedBy(file)).toList();
        var chosen = matching.size() == 1 ? matching : named;
        if (chosen.size() != 1) {
            throw new RefusedFile(file, Message.of(Wording.TWO_KINDS, english(matching), japanese(matching)));
        }
        var kind = chosen.get(0);
        for (var column : Header.doubles(names, kind)) {
            throw new RefusedFile(file, Message.of(Wording.DOUBLE_COLUMN, column.described()));
        }
        return kind;
    }

    private static Stream<RecordKind> candidates(Optional<RecordKind> wanted) {
        return wanted.map(Stream::of).orElseGet(() -> Stream.of(RecordKind.values()));
    }

    private static List<Column> missing(List<String> names, RecordKind kind) {
        var header = new Header(names, kind);
        return kind.columns().stream()
                .filter(column -> column.required() && !header.has(column))
                .toList();
    }

    private static Fault nearest(List<String> names, Optional<RecordKind> wanted) {
        var found = Optional.of(String.join(", ", names));
        var near = candidates(wanted)
                .max(Comparator.<RecordKind>comparingDouble(kind -> share(names, kind))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        if (wanted.isEmpty() && (share(names, near) == 0 || missing(names, near).isEmpty())) {
            return new Fault(
                    Optional.empty(),
                    found,
                    Message.of(
                            Wording.UNKNOWN_KIND,
                            english(List.of(RecordKind.values())),
                            japanese(List.of(RecordKind.values()))));
        }
        var missing = missing(names, near).stream().map(Column::described).collect(Collectors.joining(", "));
        return new Fault(
                Optional.empty(),
                found,
                Message.of(Wording.INCOMPLETE_KIND, near.englishName(), near.japaneseName(), missing));
    }

    /** The share of the kind's required columns that the header has. */
    private static double share(List<String> names, RecordKind kind) {
        double required = kind.columns().stream().filter(Column::required).count();
        return 1 - missing(names, kind).size() / required;
    }

    private static String english(List<RecordKind> kinds) {
        return kinds.stream().map(RecordKind::englishName).collect(Collectors.joining(", "));
    }

    private static String japanese(List<RecordKind> kinds) {
        return kinds.stream().map(RecordKind::japaneseName).collect(Collectors.joining("、"));
    }
}
