package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.report.text.IndexWord;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Words;

/**
 * The page that lists what has been printed. It is one page in both languages, since whoever opens the folder meets the same reports in
 * both, and nothing on it depends on a script or on any other file.
 */
public final class IndexDocument {
    private static final Template TEMPLATE = new Template();

    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    private IndexDocument() {
        for (var language : Language.values()) {
            words.put(language, Words.in(language));
        }
    }

    /**
     * Makes the page.
     *
     * @param company its name; may be empty
     * @param paths the files below the reports folder, names set apart by {@code /}
     * @return HTML
     */
    public static String of(String company, Collection<String> paths) {
        var page = new IndexDocument();
        return TEMPLATE.fill(
                "reports-index",
                Map.of(
                        "company", company,
                        "title", page.say(IndexWord.TITLE),
                        "skip", page.say(IndexWord.SKIP),
                        "empty", page.say(IndexWord.EMPTY),
                        "heads",
                                List.of(
                                        page.say(IndexWord.COLUMN_REPORT),
                                        page.say(IndexWord.COLUMN_EDITION),
                                        page.say(IndexWord.COLUMN_FILES)),
                        "parts", page.parts(paths)));
    }

    /** The same in both languages; equal where there is nothing to translate. */
    record Both(String ja, String en) {
        static Both of(String name) {
            return new Both(name, name);
        }

        public boolean isName() {
            return ja.equals(en);
        }
    }

    /** What has one heading. */
    record Part(String id, Both heading, List<Line> lines) {}

    /** One report in all its languages and forms. */
    record Line(Both name, Both edition, List<Link> links) {}

    /** One file. */
    record Link(String address, String language, String text) {}

    private Both say(Enum<?> word, Object... filling) {
        return new Both(
                in(Language.JAPANESE).say(word, filling), in(Language.ENGLISH).say(word, filling));
    }

    private Words in(Language language) {
        var found = words.get(language);
        return found == null ? Words.in(language) : found;
    }

    private List<Part> parts(Collection<String> paths) {
        var periods = new TreeMap<String, List<ListedFile>>(Comparator.reverseOrder());
        var others = new TreeMap<String, List<ListedFile>>(Comparator.comparing(
                        (String folder) -> ListedFile.of(folder + "/x").kind())
                .thenComparing(Comparator.naturalOrder()));
        for (var path : paths) {
            var file = ListedFile.of(path);
            (file.isOfPeriod() ? periods : others)
                    .computeIfAbsent(file.folder(), folder -> new ArrayList<>())
                    .add(file);
        }
        var parts = new ArrayList<Part>();
        periods.forEach((folder, files) -> parts.add(part(parts.size(), period(folder), files)));
        others.forEach((folder, files) -> parts.add(part(parts.size(), folder(folder), files)));
        return parts;
    }

    private Both period(String folder) {
        int quarter = folder.indexOf('Q');
        if (quarter < 0) {
            int between = folder.indexOf('_');
            return say(Phrase.RANGE_OF_DATES, folder.substring(0, between), folder.substring(between + 1));
        }
        var known = FiscalQuarter.parse(folder);
        return say(Phrase.QUARTER, Integer.toString(known.year()), known.number());
    }

    private Both folder(String folder) {
        var kind = ListedFile.of(folder + "/x").kind();
        return kind == IndexWord.OTHER && !folder.isEmpty() ? Both.of(folder) : say(kind);
    }

    private Part part(int number, Both heading, List<ListedFile> files) {
        record Key(String subject, int issue, boolean pseudonymised) {}
        var lines = new LinkedHashMap<Key, List<ListedFile>>();
        files.stream()
                .sorted(ListedFile.ORDER)
                .forEach(file -> lines.computeIfAbsent(
                                new Key(file.subject(), file.issue(), file.pseudonymised()), key -> new ArrayList<>())
                        .add(file));
        return new Part(
                "part-" + number,
                heading,
                lines.values().stream().map(this::line).toList());
    }

    private Line line(List<ListedFile> files) {
        var first = files.get(0);
        var named = first.isOfPeriod() && first.kind() != IndexWord.OTHER;
        return new Line(
                named ? say(first.kind()) : Both.of(first.subject()),
                edition(first),
                files.stream().map(this::link).toList());
    }

    private Both edition(ListedFile file) {
        var issued = file.issue() > 0
                ? say(IndexWord.ISSUED, file.issue())
                : say(
                        file.kind() == IndexWord.MANAGEMENT_REVIEW || file.kind() == IndexWord.A3
                                ? IndexWord.DRAFT
                                : IndexWord.NO_EDITION);
        return file.pseudonymised()
                ? new Both(
                        in(Language.JAPANESE).say(IndexWord.PSEUDONYMISED, issued.ja()),
                        in(Language.ENGLISH).say(IndexWord.PSEUDONYMISED, issued.en()))
                : issued;
    }

    private Link link(ListedFile file) {
        var form = file.extension().isEmpty() ? file.subject() : file.extension();
        return switch (file.language().orElse("")) {
            case "ja" -> new Link(file.link(), "ja", in(Language.JAPANESE).say(IndexWord.IN_LANGUAGE, form));
            case "en" -> new Link(file.link(), "en", in(Language.ENGLISH).say(IndexWord.IN_LANGUAGE, form));
            default -> new Link(file.link(), "", form);
        };
    }
}
