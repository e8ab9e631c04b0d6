package org.nidoto.batch.intake.profile;

import java.util.List;
import java.util.Optional;

/**
 * How the files of one foreign system become our records.
 *
 * @param name its file's name without the ending
 * @param sha256 of its text, in hex: a changed profile makes other records of the same file
 * @param files patterns of the names of its files, with {@code *} and {@code ?}; empty where it is chosen by its name only
 * @param source the log its records belong to
 * @param filters conditions all of which a row must meet to be taken
 * @param records the kinds of record its rows hold, the main one first
 */
public record Profile(
        String name,
        String sha256,
        List<String> files,
        String source,
        FileForm form,
        List<RowFilter> filters,
        List<RecordRule> records) {
    public Profile {
        files = List.copyOf(files);
        filters = List.copyOf(filters);
        records = List.copyOf(records);
    }

    /** What the key of the main records is the hash of; empty where the file has a key of its own. */
    public Optional<CellRule.Hashed> rowKey() {
        var main = records.get(0);
        return Optional.ofNullable(main.cells().get(main.kind().columns().get(0).name()))
                .map(CellRule::from)
                .filter(CellRule.Hashed.class::isInstance)
                .map(CellRule.Hashed.class::cast);
    }

    /** Whether the profile is for a file of that name, which may be our rejects file of such a file. */
    boolean isFor(String file) {
        var original = file.replaceFirst("\\.rejects-\\d+(?=\\.[^.]*$|$)", "");
        return files.stream().anyMatch(pattern -> matches(pattern, file) || matches(pattern, original));
    }

    private static boolean matches(String pattern, String file) {
        var expression = new StringBuilder("(?iu)");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            expression.append(c == '*' ? ".*" : c == '?' ? "." : "\\Q" + c + "\\E");
        }
        return file.matches(expression.toString());
    }
}
