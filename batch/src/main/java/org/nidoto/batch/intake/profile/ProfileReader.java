package org.nidoto.batch.intake.profile;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.Sha256;

/** Reads a profile from its YAML; whatever it does not know is an error that names the key. */
final class ProfileReader {
    static final Set<String> KEYS = Set.of(
            "files",
            "source",
            "encoding",
            "delimiter",
            "quote",
            "comment",
            "skip-lines",
            "header",
            "ditto",
            "missing",
            "dates",
            "numbers",
            "zone",
            "yes-words",
            "no-words",
            "half-width",
            "take",
            "kind",
            "columns",
            "events",
            "newest",
            "complete",
            "strict",
            "also");
    private static final Set<String> BESIDE_KEYS = Set.of("kind", "columns", "complete", "strict");
    private static final Set<String> FILTER_KEYS = Set.of("column", "is", "not", "optional");
    private static final String RECOGNISE = "recognise";

    private final YamlValue root;
    private final Map<String, YamlValue> entries;

    private ProfileReader(YamlValue root) throws WrongProfile {
        this.root = root;
        this.entries = root.entries(KEYS);
    }

    static Profile read(String file, String name, String text) throws WrongProfile {
        return new ProfileReader(YamlValue.read(file, text)).profile(name, text);
    }

    private Profile profile(String name, String text) throws WrongProfile {
        var records = new ArrayList<RecordRule>();
        records.add(new RuleReader(root, words()).read(entries, false));
        for (var beside : items("also")) {
            records.add(new RuleReader(beside, words()).read(beside.entries(BESIDE_KEYS), true));
        }
        for (var record : records) {
            if (records.stream().filter(other -> other.kind() == record.kind()).count() > 1 && !record.beside()) {
                throw new WrongProfile(
                        ProfileText.MAIN_KIND_AGAIN, root.file(), record.kind().englishName());
            }
        }
        var filters = new ArrayList<RowFilter>();
        for (var filter : items("take")) {
            filters.addAll(filters(filter));
        }
        return new Profile(
                name,
                Sha256.hex(text),
                texts("files"),
                entries.containsKey("source") ? source() : "main",
                form(),
                filters,
                records);
    }

    private String source() throws WrongProfile {
        var source = entry("source");
        if (!source.text().matches("[\\p{L}\\p{N}._-]{1,40}")) {
            throw source.wrong(ProfileText.SOURCE_NAME);
        }
        return source.text();
    }

    private FileForm form() throws WrongProfile {
        return new FileForm(
                recognised("encoding") ? Optional.empty() : Optional.of(encoding()),
                recognised("delimiter") ? Optional.empty() : Optional.of(delimiter()),
                recognised("quote") ? Optional.of('"') : entry("quote").character(),
                recognised("comment") ? Optional.empty() : entry("comment").character(),
                skippedLines(),
                recognised("header") ? 1 : headerRows(entry("header")),
                texts("ditto"));
    }

    private OptionalInt skippedLines() throws WrongProfile {
        return recognised("skip-lines")
                ? OptionalInt.empty()
                : OptionalInt.of(entry("skip-lines").number(0, 10_000));
    }

    private static int headerRows(YamlValue header) throws WrongProfile {
        return switch (header.text()) {
            case "yes", "true" -> 1;
            case "no", "false" -> 0;
            default -> {
                if (!header.text().matches("[1-5]")) {
                    throw header.wrong(ProfileText.HEADER_ROWS);
                }
                yield Integer.parseInt(header.text());
            }
        };
    }

    private Charset encoding() throws WrongProfile {
        var encoding = entry("encoding");
        return encoding.as(ProfileReader::charset, ProfileText.ENCODINGS);
    }

    /** The charset of that name; what offices call Shift_JIS or CP932 is Windows-31J. */
    private static Charset charset(String name) {
        var charset = name.equalsIgnoreCase("CP932") ? Charset.forName("windows-31j") : Charset.forName(name);
        return charset.name().equals("Shift_JIS") ? Charset.forName("windows-31j") : charset;
    }

    private char delimiter() throws WrongProfile {
        var delimiter = entry("delimiter");
        return delimiter.character().orElseThrow(() -> delimiter.wrong(ProfileText.DELIMITER));
    }

    private CellRule.Words words() throws WrongProfile {
        return RuleReader.words(entries, RuleReader.NO_WORDS);
    }

    private static List<RowFilter> filters(YamlValue filter) throws WrongProfile {
        var entries = filter.entries(FILTER_KEYS);
        var column = entries.get("column");
        if (column == null || (!entries.containsKey("is") && !entries.containsKey("not"))) {
            throw filter.wrong(ProfileText.CONDITION);
        }
        var choice = RuleReader.column(column);
        if (RuleReader.yes(entries, "optional")) {
            choice = choice.orNone();
        }
        var filters = new ArrayList<RowFilter>();
        var is = entries.get("is");
        if (is != null) {
            filters.add(new RowFilter(choice, is.texts(), true));
        }
        var not = entries.get("not");
        if (not != null) {
            filters.add(new RowFilter(choice, not.texts(), false));
        }
        return filters;
    }

    private boolean recognised(String key) throws WrongProfile {
        var value = entries.get(key);
        return value == null || (value.isText() && value.text().equals(RECOGNISE));
    }

    private YamlValue entry(String key) {
        var value = entries.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the key " + key + " is not there");
        }
        return value;
    }

    private List<YamlValue> items(String key) {
        @Nullable YamlValue value = entries.get(key);
        return value == null ? List.of() : value.items();
    }

    private List<String> texts(String key) throws WrongProfile {
        @Nullable YamlValue value = entries.get(key);
        return value == null ? List.of() : value.texts();
    }
}
