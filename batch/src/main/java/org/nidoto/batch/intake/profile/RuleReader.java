package org.nidoto.batch.intake.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.Column;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.profile.CellRule.Words;

/** Reads from a profile how rows become records of one kind. */
final class RuleReader {
    static final Words NO_WORDS =
            new Words(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), false);
    private static final Set<String> CELL_KEYS = Set.of(
            "column",
            "position",
            "constant",
            "join",
            "with",
            "hash",
            "split",
            "codes",
            "default",
            "blank",
            "optional",
            "missing",
            "dates",
            "numbers",
            "yes-words",
            "no-words",
            "half-width",
            "zone");
    private static final List<String> ORIGINS = List.of("column", "position", "constant", "join", "hash");

    private final YamlValue at;
    private final Words words;

    RuleReader(YamlValue at, Words words) {
        this.at = at;
        this.words = words;
    }

    RecordRule read(Map<String, YamlValue> entries, boolean beside) throws WrongProfile {
        var kind = kind(entries);
        var cells = new LinkedHashMap<String, CellRule>();
        for (var entry : required(entries, "columns").entries(names(kind)).entrySet()) {
            cells.put(entry.getKey(), cell(entry.getValue(), words));
        }
        var events = entries.containsKey("events")
                ? Optional.of(events(required(entries, "events"), kind))
                : Optional.<EventRule>empty();
        for (var column : kind.columns()) {
            boolean ofEvents = events.isPresent() && events.get().milestones().containsKey(column.name());
            if (column.required() && !cells.containsKey(column.name()) && !ofEvents) {
                throw new WrongProfile(
                        ProfileText.MISSING_COLUMN, at.file(), key("columns"), column.name(), kind.englishName());
            }
        }
        return new RecordRule(
                kind,
                cells,
                events,
                entries.containsKey("newest")
                        ? Optional.of(cell(required(entries, "newest"), words))
                        : Optional.empty(),
                yes(entries, "complete"),
                yes(entries, "strict"),
                beside);
    }

    private String key(String name) {
        return at.key().isEmpty() ? name : at.key() + "." + name;
    }

    private YamlValue required(Map<String, YamlValue> entries, String name) throws WrongProfile {
        var value = entries.get(name);
        if (value == null) {
            throw new WrongProfile(ProfileText.MISSING_KEY, at.file(), key(name));
        }
        return value;
    }

    static boolean yes(Map<String, YamlValue> entries, String name) throws WrongProfile {
        @Nullable YamlValue value = entries.get(name);
        return value != null && value.yesOrNo();
    }

    private RecordKind kind(Map<String, YamlValue> entries) throws WrongProfile {
        var kind = required(entries, "kind");
        for (var known : RecordKind.values()) {
            if (known.englishName().equals(kind.text())) {
                return known;
            }
        }
        throw kind.wrong(
                ProfileText.ONE_OF,
                Stream.of(RecordKind.values()).map(RecordKind::englishName).collect(Collectors.joining(", ")));
    }

    private static Set<String> names(RecordKind kind) {
        return kind.columns().stream().map(Column::name).collect(Collectors.toSet());
    }

    private EventRule events(YamlValue value, RecordKind kind) throws WrongProfile {
        var entries = value.entries(Set.of("time", "event", "milestones", "attributes"));
        var reader = new RuleReader(value, words);
        var milestones = new LinkedHashMap<String, EventRule.Milestone>();
        for (var entry :
                reader.required(entries, "milestones").entries(names(kind)).entrySet()) {
            milestones.put(entry.getKey(), milestone(entry.getValue()));
        }
        var attributes = entries.get("attributes");
        return new EventRule(
                cell(reader.required(entries, "time"), words),
                column(reader.required(entries, "event")),
                milestones,
                attributes == null || isLast(attributes));
    }

    private static EventRule.Milestone milestone(YamlValue value) throws WrongProfile {
        if (!value.isMap()) {
            return new EventRule.Milestone(eventNames(value), false);
        }
        var entries = value.entries(Set.of("event", "wins"));
        var event = entries.get("event");
        if (event == null) {
            throw value.wrong(ProfileText.EVENT);
        }
        var wins = entries.get("wins");
        return new EventRule.Milestone(eventNames(event), wins != null && isLast(wins));
    }

    private static List<String> eventNames(YamlValue value) throws WrongProfile {
        var names = value.texts();
        return names.equals(List.of("*")) ? List.of() : names;
    }

    private static boolean isLast(YamlValue value) throws WrongProfile {
        return switch (value.text()) {
            case "last" -> true;
            case "first" -> false;
            default -> throw value.wrong(ProfileText.FIRST_OR_LAST);
        };
    }

    /** A column by name, one of several names, or place as {@code #3}. */
    static ColumnChoice column(YamlValue value) throws WrongProfile {
        var names = value.texts();
        if (names.isEmpty() || names.contains("")) {
            throw value.wrong(ProfileText.COLUMN);
        }
        return names.get(0).matches("#\\d{1,3}")
                ? new ColumnChoice(List.of(), Integer.parseInt(names.get(0).substring(1)), false)
                : new ColumnChoice(names, 0, false);
    }

    private static List<ColumnChoice> columns(YamlValue value, boolean optional) throws WrongProfile {
        var columns = new ArrayList<ColumnChoice>();
        for (var item : value.items()) {
            columns.add(optional ? column(item).orNone() : column(item));
        }
        return columns;
    }

    private static CellRule cell(YamlValue value, Words words) throws WrongProfile {
        if (!value.isMap()) {
            return new CellRule(
                    new CellRule.OneColumn(column(value)),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    words);
        }
        var entries = value.entries(CELL_KEYS);
        var origins = ORIGINS.stream().filter(entries::containsKey).toList();
        if (origins.size() != 1) {
            throw value.wrong(ProfileText.CELL);
        }
        var codes = new LinkedHashMap<String, String>();
        var translations = entries.get("codes");
        if (translations != null) {
            for (var code : translations.entries().entrySet()) {
                codes.put(code.getKey(), code.getValue().text());
            }
        }
        var otherwise = entries.get("default");
        if (otherwise != null && codes.isEmpty()) {
            throw otherwise.wrong(ProfileText.CODES_BESIDE);
        }
        var blank = entries.get("blank");
        var split = entries.get("split");
        return new CellRule(
                origin(origins.get(0), entries, value),
                split == null ? Optional.empty() : Optional.of(split(split)),
                codes,
                otherwise == null ? Optional.empty() : Optional.of(otherwise.text()),
                blank == null ? Optional.empty() : Optional.of(blank.text()),
                words(entries, words));
    }

    private static CellRule.Origin origin(String origin, Map<String, YamlValue> entries, YamlValue at)
            throws WrongProfile {
        var value = entries.get(origin);
        if (value == null) {
            throw at.wrong(ProfileText.CELL);
        }
        boolean optional = yes(entries, "optional");
        return switch (origin) {
            case "column" -> new CellRule.OneColumn(optional ? column(value).orNone() : column(value));
            case "position" -> new CellRule.OneColumn(new ColumnChoice(List.of(), value.number(1, 500), optional));
            case "constant" -> new CellRule.Constant(value.text());
            case "join" -> {
                var between = entries.get("with");
                yield new CellRule.Joined(columns(value, optional), between == null ? " " : between.text());
            }
            default ->
                new CellRule.Hashed(
                        value.isText() && value.text().equals("row") ? List.of() : columns(value, optional));
        };
    }

    private static CellRule.Split split(YamlValue value) throws WrongProfile {
        var entries = value.entries(Set.of("at", "part"));
        var at = entries.get("at");
        var part = entries.get("part");
        if (at == null || part == null || at.text().isEmpty()) {
            throw value.wrong(ProfileText.SPLIT);
        }
        return new CellRule.Split(at.text(), part.number(1, 500));
    }

    /** The words that a cell, or with {@code NO_WORDS} the whole profile, is read by. */
    static Words words(Map<String, YamlValue> entries, Words outer) throws WrongProfile {
        var missing = new ArrayList<>(outer.missing());
        missing.addAll(texts(entries, "missing", List.of()));
        var zone = entries.get("zone");
        return new Words(
                missing,
                entries.containsKey("dates") ? dates(entries) : outer.dates(),
                entries.containsKey("numbers") ? numbers(entries) : outer.numbers(),
                texts(entries, "yes-words", outer.yes()),
                texts(entries, "no-words", outer.no()),
                zone == null ? outer.zone() : Optional.of(zone.as(ZoneId::of, ProfileText.ZONE)),
                entries.containsKey("half-width") ? yes(entries, "half-width") : outer.halfWidth());
    }

    private static List<String> texts(Map<String, YamlValue> entries, String key, List<String> outer)
            throws WrongProfile {
        @Nullable YamlValue value = entries.get(key);
        return value == null ? outer : value.texts();
    }

    private static List<DatePattern> dates(Map<String, YamlValue> entries) throws WrongProfile {
        var patterns = new ArrayList<DatePattern>();
        @Nullable YamlValue value = entries.get("dates");
        for (var item : value == null ? List.<YamlValue>of() : value.items()) {
            patterns.add(item.as(DatePattern::of, ProfileText.DATES));
        }
        return patterns;
    }

    private static List<NumberPattern> numbers(Map<String, YamlValue> entries) throws WrongProfile {
        var patterns = new ArrayList<NumberPattern>();
        @Nullable YamlValue value = entries.get("numbers");
        for (var item : value == null ? List.<YamlValue>of() : value.items()) {
            patterns.add(item.as(NumberPattern::of, ProfileText.NUMBERS));
        }
        return patterns;
    }
}
