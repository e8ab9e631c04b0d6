package org.nidoto.batch.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nidoto.batch.intake.profile.CellRule;
import org.nidoto.batch.intake.profile.ColumnChoice;
import org.nidoto.batch.intake.profile.Profile;
import org.nidoto.batch.intake.profile.RecordRule;

/** All columns of the foreign file that a profile names. */
final class ProfileColumns {
    private final String profile;
    private final List<ColumnChoice> named = new ArrayList<>();

    ProfileColumns(Profile profile) {
        this.profile = profile.name();
        profile.filters().forEach(filter -> named.add(filter.column()));
        profile.records().forEach(this::add);
    }

    private void add(RecordRule rule) {
        rule.cells().values().forEach(this::add);
        rule.newest().ifPresent(this::add);
        rule.events().ifPresent(events -> {
            add(events.time());
            named.add(events.event());
        });
    }

    private void add(CellRule cell) {
        named.addAll(of(cell.from()));
    }

    private static List<ColumnChoice> of(CellRule.Origin origin) {
        if (origin instanceof CellRule.OneColumn one) {
            return List.of(one.column());
        }
        if (origin instanceof CellRule.Joined joined) {
            return joined.columns();
        }
        return origin instanceof CellRule.Hashed hashed ? hashed.columns() : List.of();
    }

    boolean areIn(Header header) {
        return lacking(header).findAny().isEmpty();
    }

    void requireIn(Header header, String file) throws RefusedFile {
        var lacking = lacking(header).map(ColumnChoice::described).findFirst();
        if (lacking.isPresent()) {
            throw new RefusedFile(
                    file,
                    new Fault(
                            Optional.empty(),
                            Optional.of(String.join(", ", header.names())),
                            Message.of(Wording.NO_SUCH_COLUMN, profile, lacking.get())));
        }
    }

    /** Whether any of them is known by its name. */
    boolean areNamed() {
        return named.stream().anyMatch(column -> !column.names().isEmpty());
    }

    /** How many of them the header has. */
    long presentIn(Header header) {
        return named.stream()
                .distinct()
                .filter(column -> header.indexOf(column) >= 0)
                .count();
    }

    private Stream<ColumnChoice> lacking(Header header) {
        return named.stream().filter(column -> !isIn(column, header));
    }

    private static boolean isIn(ColumnChoice column, Header header) {
        return header.indexOf(column) < 0 ? column.optional() : header.isPlain(column);
    }
}
