package org.nidoto.batch.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nidoto.batch.intake.Reading.Failure;
import org.nidoto.batch.intake.Reading.Value;
import org.nidoto.batch.intake.SourceRow.MappedCell;
import org.nidoto.batch.intake.profile.CellRule;
import org.nidoto.batch.intake.profile.CellRule.Words;
import org.nidoto.batch.intake.profile.ColumnChoice;
import org.nidoto.batch.intake.profile.DatePattern;
import org.nidoto.batch.intake.profile.NumberPattern;
import org.nidoto.core.incident.Moment;

/** Reads the cells of a foreign file by the rules of a profile. */
final class ForeignCells {
    private static final int HASH_SHOWN = 16;
    private static final Set<Wording> OF_CALENDAR = Set.of(
            Wording.BEFORE_CALENDAR,
            Wording.OUTSIDE_ERA,
            Wording.WRONG_WEEKDAY,
            Wording.IMPOSSIBLE_DATE,
            Wording.IMPOSSIBLE_TIME);

    private final Header header;
    private final Optional<CellRule.Hashed> rowKey;
    private final Moments moments;
    private final Map<ColumnChoice, Integer> places = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * Reads the cells of one file once.
     *
     * @param rowKey what the key that each row carries is the hash of; empty where it carries none
     */
    ForeignCells(Header header, ZoneId businessZone, Optional<CellRule.Hashed> rowKey) {
        this.header = header;
        this.rowKey = rowKey;
        this.moments = new Moments(businessZone);
    }

    /** What a cell holds, before it is judged; what cannot be read is noted and stands as it is. */
    MappedCell read(CellRule rule, CellType type, SourceRow row, List<Fault> faults) {
        var name = name(rule);
        var words = rule.words();
        var text = origin(rule.from(), type, words, row)
                .flatMap(whole -> part(whole, rule))
                .filter(part -> !isMissing(part, words))
                .map(part -> words.halfWidth() ? narrow(part) : part)
                .map(part -> translated(part, rule))
                .filter(part -> !part.isEmpty());
        if (text.isEmpty()) {
            return new MappedCell(name, rule.blank());
        }
        return new MappedCell(name, Optional.of(typed(text.get(), type, words, name, faults)));
    }

    private String name(CellRule rule) {
        return switch (Kind.of(rule.from())) {
            case ONE -> name(((CellRule.OneColumn) rule.from()).column());
            case JOINED ->
                ((CellRule.Joined) rule.from())
                        .columns().stream().map(this::name).collect(Collectors.joining("+"));
            case HASHED ->
                ((CellRule.Hashed) rule.from())
                        .columns().stream().map(this::name).collect(Collectors.joining("+"));
            case CONSTANT -> ((CellRule.Constant) rule.from()).text();
        };
    }

    private enum Kind {
        ONE,
        JOINED,
        HASHED,
        CONSTANT;

        static Kind of(CellRule.Origin origin) {
            if (origin instanceof CellRule.OneColumn) {
                return ONE;
            }
            if (origin instanceof CellRule.Joined) {
                return JOINED;
            }
            return origin instanceof CellRule.Hashed ? HASHED : CONSTANT;
        }
    }

    private String name(ColumnChoice column) {
        int index = place(column);
        return index < 0 ? column.described() : header.nameAt(index);
    }

    private int place(ColumnChoice column) {
        return places.computeIfAbsent(column, header::indexOf);
    }

    /** The trimmed text of a column; empty where the row ends before it, or where the file lacks it. */
    String text(ColumnChoice column, SourceRow row) {
        int index = place(column);
        return index >= 0 && index < row.original().size()
                ? Widths.trimmed(row.original().get(index))
                : "";
    }

    private Optional<String> origin(CellRule.Origin origin, CellType type, Words words, SourceRow row) {
        if (origin instanceof CellRule.OneColumn one) {
            return Optional.of(text(one.column(), row));
        }
        if (origin instanceof CellRule.Constant constant) {
            return Optional.of(constant.text());
        }
        if (origin instanceof CellRule.Joined joined) {
            boolean dayless =
                    type == CellType.MOMENT && isMissing(text(joined.columns().get(0), row), words);
            return dayless
                    ? Optional.empty()
                    : Optional.of(joined.columns().stream()
                            .map(column -> text(column, row))
                            .filter(part -> !isMissing(part, words))
                            .collect(Collectors.joining(joined.between())));
        }
        var hashed = (CellRule.Hashed) origin;
        return rowKey.filter(hashed::equals).isPresent() && row.key().isPresent()
                ? row.key()
                : Optional.of(hash(hashed.columns(), row));
    }

    /** A hash of the columns, or of the whole row where none is named, with an ordinal where it has come before. */
    String hash(List<ColumnChoice> columns, SourceRow row) {
        var texts = columns.isEmpty()
                ? row.ownCells().stream().map(Widths::trimmed).toList()
                : columns.stream().map(column -> text(column, row)).toList();
        var hash = Sha256.hex(String.join("\u001f", texts)).substring(0, HASH_SHOWN);
        int times = seen.merge(hash, 1, Integer::sum);
        return times == 1 ? hash : hash + "-" + times;
    }

    private static boolean isMissing(String text, Words words) {
        return text.isEmpty() || isOneOf(text, words.missing());
    }

    static boolean isOneOf(String text, List<String> words) {
        var folded = Widths.folded(text);
        return words.stream().anyMatch(word -> Widths.folded(word).equals(folded));
    }

    private static Optional<String> part(String whole, CellRule rule) {
        if (rule.split().isEmpty()) {
            return Optional.of(whole);
        }
        var split = rule.split().get();
        var parts = new ArrayList<String>();
        int from = 0;
        for (int at = whole.indexOf(split.at()); at >= 0; at = whole.indexOf(split.at(), from)) {
            parts.add(whole.substring(from, at));
            from = at + split.at().length();
        }
        parts.add(whole.substring(from));
        return split.part() <= parts.size()
                ? Optional.of(Widths.trimmed(parts.get(split.part() - 1)))
                : Optional.empty();
    }

    private static String translated(String text, CellRule rule) {
        var exact = rule.codes().get(text);
        if (exact != null) {
            return exact;
        }
        var folded = Widths.folded(text);
        return rule.codes().entrySet().stream()
                .filter(code -> Widths.folded(code.getKey()).equals(folded))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(rule::otherwise)
                .orElse(text);
    }

    private String typed(String text, CellType type, Words words, String name, List<Fault> faults) {
        return switch (type) {
            case MOMENT -> date(text, words, name, faults);
            case NUMBER -> number(text, words, name, faults);
            case YES_NO -> isOneOf(text, words.yes()) ? "yes" : isOneOf(text, words.no()) ? "no" : text;
            case TEXT -> text;
        };
    }

    private String date(String text, Words words, String name, List<Fault> faults) {
        if (words.dates().isEmpty()) {
            var known = withoutUnknownTime(text, words);
            return words.zone().isEmpty() ? known : standardDate(known, words).orElse(known);
        }
        var narrow = narrow(withoutUnknownTime(text, words));
        return firstOf(words.dates(), pattern -> readDate(pattern, narrow, words))
                .orElseGet(() -> {
                    faults.add(standardFault(name, text, words)
                            .orElseGet(() -> fault(name, text, Wording.NO_DATE_OF_PATTERNS, words.dates())));
                    return text;
                });
    }

    /** Why no calendar has what is written as the standard pattern says; empty where it is not written so. */
    private Optional<Fault> standardFault(String name, String text, Words words) {
        boolean tried = words.dates().stream().anyMatch(DatePattern::isStandard);
        return tried
                        && moments.read(text) instanceof Failure<Moment> failure
                        && OF_CALENDAR.contains(failure.why().wording())
                ? Optional.of(Fault.inCell(name, text, failure.why()))
                : Optional.empty();
    }

    /** A day whose time is a word that means that nothing is known is a day alone. */
    private static String withoutUnknownTime(String text, Words words) {
        int blank = Math.max(text.lastIndexOf(' '), text.lastIndexOf('　'));
        return blank > 0 && isMissing(text.substring(blank + 1), words)
                ? Widths.trimmed(text.substring(0, blank))
                : text;
    }

    private Optional<String> readDate(DatePattern pattern, String text, Words words) {
        if (pattern.isStandardDayWithClock()) {
            return pattern.withStandardClock(text).flatMap(time -> standardDate(time, words));
        }
        if (!pattern.isStandard()) {
            return pattern.read(text, words.zone());
        }
        return standardDate(text, words);
    }

    /** What our own files may hold, a time of the profile's zone in UTC; empty where it is none. */
    private Optional<String> standardDate(String text, Words words) {
        var local = words.zone().map(Moments::new).orElse(moments);
        if (local.read(text) instanceof Value<Moment> read) {
            return Optional.of(
                    words.zone().isPresent() && read.value() instanceof Moment.Timed time
                            ? time.at().toString()
                            : text);
        }
        return Months.read(text) instanceof Value ? Optional.of(text) : Optional.empty();
    }

    private static String number(String text, Words words, String name, List<Fault> faults) {
        if (words.numbers().isEmpty()) {
            return text;
        }
        var narrow = narrow(text);
        return firstOf(words.numbers(), pattern -> readNumber(pattern, narrow)).orElseGet(() -> {
            faults.add(fault(name, text, Wording.NO_NUMBER_OF_PATTERNS, words.numbers()));
            return text;
        });
    }

    private static Optional<String> readNumber(NumberPattern pattern, String text) {
        if (!pattern.isStandard()) {
            return pattern.read(text);
        }
        return Numbers.readAmount(text) instanceof Value ? Optional.of(text) : Optional.empty();
    }

    private static <P> Optional<String> firstOf(List<P> patterns, Function<P, Optional<String>> read) {
        return patterns.stream().map(read).flatMap(Optional::stream).findFirst();
    }

    private static Fault fault(String name, String text, Wording wording, List<?> patterns) {
        var tried = patterns.stream().map(String::valueOf).collect(Collectors.joining(" | "));
        return Fault.inCell(name, text, Message.of(wording, tried));
    }

    private static String narrow(String text) {
        var narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            narrow.append(Widths.narrow(text.charAt(i)));
        }
        return narrow.toString();
    }
}
