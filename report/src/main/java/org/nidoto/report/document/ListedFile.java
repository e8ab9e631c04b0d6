package org.nidoto.report.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nidoto.report.text.IndexWord;

/**
 * A file of the reports folder, as its name tells what it is.
 *
 * @param path below the reports folder, names set apart by {@code /}
 * @param folder the folder at the top; empty for a file that lies in none
 * @param subject what it is of: its name without what follows
 * @param issue the number of the issued edition; 0 for what is none
 * @param language its language's code; empty where its name has none
 * @param extension in capitals, for instance PDF; empty where its name has none
 */
record ListedFile(
        String path,
        String folder,
        String subject,
        int issue,
        boolean pseudonymised,
        Optional<String> language,
        String extension) {
    private static final Pattern NAME = Pattern.compile(
            "(?<subject>.+?)(?:\\.issued-(?<issue>[1-9]\\d{0,5}))?(?<pseudonymised>\\.pseudonymised)?(?:\\.(?<language>ja|en))?(?:\\.(?<extension>[A-Za-z0-9]{1,5}))?",
            Pattern.DOTALL);
    private static final Pattern PERIOD = Pattern.compile("\\d{4}Q[1-4]|\\d{4}-\\d{2}-\\d{2}_\\d{4}-\\d{2}-\\d{2}");

    /** Issued editions before drafts, the newest first; then as people look for them. */
    static final Comparator<ListedFile> ORDER = Comparator.comparing(ListedFile::kind)
            .thenComparing(Comparator.comparingInt(ListedFile::issue).reversed())
            .thenComparing(ListedFile::subject, Comparator.reverseOrder())
            .thenComparing(ListedFile::pseudonymised)
            .thenComparing(file ->
                    file.language().map(code -> code.equals("ja") ? 0 : 1).orElse(2))
            .thenComparing(ListedFile::extension)
            .thenComparing(ListedFile::path);

    static ListedFile of(String path) {
        int slash = path.indexOf('/');
        var name = NAME.matcher(path.substring(path.lastIndexOf('/') + 1));
        if (!name.matches()) {
            throw new IllegalArgumentException("a file has a name, not \"" + path + "\"");
        }
        return new ListedFile(
                path,
                slash < 0 ? "" : path.substring(0, slash),
                name.group("subject"),
                Optional.ofNullable(name.group("issue")).map(Integer::valueOf).orElse(0),
                name.group("pseudonymised") != null,
                Optional.ofNullable(name.group("language")),
                Optional.ofNullable(name.group("extension"))
                        .map(extension -> extension.toUpperCase(Locale.ROOT))
                        .orElse(""));
    }

    /** Whether it lies in the folder of a period. */
    boolean isOfPeriod() {
        return PERIOD.matcher(folder).matches();
    }

    /** What kind of report it is. */
    IndexWord kind() {
        if (isOfPeriod()) {
            return Arrays.stream(OfPeriod.values())
                    .filter(kind -> subject.equals(kind.prefix + folder))
                    .findFirst()
                    .map(kind -> kind.word)
                    .orElse(IndexWord.OTHER);
        }
        return switch (folder) {
            case "nightly" -> IndexWord.DIGEST;
            case "clients" -> IndexWord.CLIENT;
            case "incidents" -> IndexWord.INCIDENT;
            default -> IndexWord.OTHER;
        };
    }

    private enum OfPeriod {
        MANAGEMENT_REVIEW("management-review-", IndexWord.MANAGEMENT_REVIEW),
        A3("a3-", IndexWord.A3),
        DATA("review-", IndexWord.DATA),
        DECISIONS("decisions-", IndexWord.DECISIONS);

        private final String prefix;
        private final IndexWord word;

        OfPeriod(String prefix, IndexWord word) {
            this.prefix = prefix;
            this.word = word;
        }
    }

    /** A link to it from the reports folder: nothing in a name can lead elsewhere. */
    String link() {
        return Arrays.stream(path.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
