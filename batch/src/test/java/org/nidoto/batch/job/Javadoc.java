package org.nidoto.batch.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a record of the core says of itself in its source.
 *
 * @param about the description without tags; empty where there is none
 * @param parameters what is said of its components
 */
record Javadoc(String about, Map<String, String> parameters) {
    private static final Path SOURCES = Path.of("..", "core", "src", "main", "java");

    static Javadoc of(Class<?> type) {
        var outermost = type;
        for (var owner = type.getDeclaringClass(); owner != null; owner = owner.getDeclaringClass()) {
            outermost = owner;
        }
        var file = SOURCES.resolve(outermost.getName().replace('.', '/') + ".java");
        try {
            return read(Files.readString(file), type.getSimpleName());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Javadoc read(String source, String name) {
        var comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public |static |private )*record " + name + "\\b",
                        Pattern.DOTALL)
                .matcher(source);
        if (!comment.find()) {
            return new Javadoc("", Map.of());
        }
        var parameters = new TreeMap<String, String>();
        var parts = Pattern.compile(" @").split(plain(Objects.requireNonNull(comment.group(1))), -1);
        for (int i = 1; i < parts.length; i++) {
            var words = Pattern.compile(" ").split(parts[i], 3);
            if (words[0].equals("param") && words.length == 3) {
                parameters.put(words[1], words[2]);
            }
        }
        return new Javadoc(parts[0], parameters);
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@(?:code|link|linkplain) #?([^}]*)\\}", "$1")
                .replaceAll("<[^>]*>", "")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
