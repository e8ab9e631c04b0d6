package org.nidoto.batch.handbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the handbook. */
public record Page(Path file, String text) {
    private static final Path FOLDER = Path.of("handbook");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    /** The page of that name in English, or in Japanese. */
    public static Page of(String name, Locale language) throws IOException {
        var file = FOLDER.resolve(name + (language.equals(Locale.JAPANESE) ? ".ja.md" : ".md"));
        return new Page(file, Files.readString(file));
    }

    /** What stands in its blocks of the given kind, as {@code sh}. */
    public List<String> blocks(String kind) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(kind))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    /** The cells of the rows of all its tables, without those that head them. */
    public List<List<String>> rows() {
        return text.lines()
                .filter(line -> line.startsWith("| `") || line.startsWith("| 「") || line.startsWith("| “"))
                .map(line ->
                        Arrays.stream(BAR.split(line, -1)).map(String::strip).toList())
                .map(cells -> cells.subList(1, cells.size() - 1))
                .toList();
    }
}
