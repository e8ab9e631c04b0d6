package org.nidoto.batch.intake.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.composer.ComposerException;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A value of a YAML file and the key under which it stands. All scalars are texts, as a code {@code 011} or {@code yes} is to stay what it is.
 *
 * @param value a text, a list or a map
 */
record YamlValue(String file, String key, Object value) {
    /** Makes nothing but texts of scalars. */
    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // A plain scalar is a text, whatever it looks like.
        }
    }

    static YamlValue read(String file, String text) throws WrongProfile {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(50);
        try {
            var yaml = new Yaml(
                    new SafeConstructor(options),
                    new Representer(new DumperOptions()),
                    new DumperOptions(),
                    options,
                    new TextsOnly());
            Object root = yaml.load(text);
            return new YamlValue(file, "", root == null ? Map.of() : root);
        } catch (MarkedYAMLException e) {
            throw noYaml(file, e);
        } catch (YAMLException e) {
            throw new WrongProfile(ProfileText.NO_YAML, file);
        }
    }

    /** Where it is no YAML, and what may be wrong there; the parser's own words are English and for programmers. */
    private static WrongProfile noYaml(String file, MarkedYAMLException e) {
        var mark = e.getProblemMark();
        if (mark == null) {
            return new WrongProfile(ProfileText.NO_YAML, file);
        }
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        if (e instanceof DuplicateKeyException) {
            return new WrongProfile(ProfileText.KEY_TWICE, file, line, column);
        }
        boolean reference = e instanceof ComposerException
                || String.valueOf(e.getContext()).matches(".*scanning an (alias|anchor)");
        return new WrongProfile(reference ? ProfileText.UNKNOWN_ALIAS : ProfileText.NO_YAML_AT, file, line, column);
    }

    /** What the value is, and what was expected instead. */
    WrongProfile wrong(ProfileText expected, Object... arguments) {
        var shown = value instanceof String text
                ? ProfileText.A_TEXT.with(text)
                : value instanceof Map ? ProfileText.A_MAP.with() : ProfileText.A_LIST.with();
        return key.isEmpty()
                ? new WrongProfile(ProfileText.WRONG_ROOT, file, shown, expected.with(arguments))
                : new WrongProfile(ProfileText.WRONG_VALUE, file, key, shown, expected.with(arguments));
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isMap() {
        return value instanceof Map;
    }

    String text() throws WrongProfile {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(ProfileText.ONE_TEXT);
    }

    /** One text or a list of texts. */
    List<String> texts() throws WrongProfile {
        var texts = new ArrayList<String>();
        for (var item : items()) {
            texts.add(item.text());
        }
        return texts;
    }

    /** The items of a list; the value itself where it is none. */
    List<YamlValue> items() {
        if (!(value instanceof List<?> list)) {
            return List.of(this);
        }
        var items = new ArrayList<YamlValue>();
        for (var item : list) {
            items.add(new YamlValue(file, key + "[" + (items.size() + 1) + "]", item == null ? "" : item));
        }
        return items;
    }

    Map<String, YamlValue> entries() throws WrongProfile {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(ProfileText.A_MAP);
        }
        var entries = new LinkedHashMap<String, YamlValue>();
        map.forEach((name, entry) -> entries.put(
                String.valueOf(name),
                new YamlValue(
                        file, key.isEmpty() ? String.valueOf(name) : key + "." + name, entry == null ? "" : entry)));
        return entries;
    }

    /** Refuses keys that are none of the given. */
    Map<String, YamlValue> entries(Set<String> known) throws WrongProfile {
        var entries = entries();
        for (var entry : entries.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new WrongProfile(
                        ProfileText.UNKNOWN_KEY,
                        file,
                        entry.getValue().key,
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
        return entries;
    }

    boolean yesOrNo() throws WrongProfile {
        return switch (text()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw wrong(ProfileText.YES_OR_NO);
        };
    }

    int number(int least, int most) throws WrongProfile {
        var text = text();
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw wrong(ProfileText.WHOLE_NUMBER, least, most);
    }

    Optional<Character> character() throws WrongProfile {
        return switch (text()) {
            case "none" -> Optional.empty();
            case "tab", "\t" -> Optional.of('\t');
            case "comma" -> Optional.of(',');
            case "semicolon" -> Optional.of(';');
            default -> {
                if (text().length() != 1) {
                    throw wrong(ProfileText.CHARACTER);
                }
                yield Optional.of(text().charAt(0));
            }
        };
    }

    /** What the text is read as; what cannot be read is told with what was expected. */
    <T> T as(Function<String, T> reader, ProfileText expected) throws WrongProfile {
        try {
            return reader.apply(text());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw (WrongProfile) wrong(expected).initCause(e);
        }
    }
}
