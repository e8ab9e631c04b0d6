package org.nidoto.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nidoto.core.review.NightlyDigest;
import org.nidoto.report.text.DigestWord;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Wording;
import org.nidoto.report.text.Words;

/** The nightly digest (日次ダイジェスト): one or two pages for the quality manager's morning. */
public final class NightlyDigestDocument {
    private static final int PAGES = 2;
    private static final int MOST_LETTERS = 20;
    private static final List<DigestCaps> CAPS = List.of(
            new DigestCaps(8, 8),
            new DigestCaps(6, 6),
            new DigestCaps(5, 5),
            new DigestCaps(4, 4),
            new DigestCaps(3, 3),
            new DigestCaps(2, 2),
            new DigestCaps(1, 1));

    private static final Template TEMPLATE = new Template();

    private final NightlyDigest digest;
    private final Wording words;

    private NightlyDigestDocument(NightlyDigest digest, Imprint imprint, Language language) {
        this.digest = digest;
        this.words = new Wording(Words.in(language), digest.rules().hours(), imprint);
    }

    /**
     * Prints the digest as a PDF of two pages at most: its lists are cut shorter, and say so, until they fit.
     *
     * @return the characters that no font has, which the digest names at its end
     * @throws IOException if {@code out} cannot be written
     */
    public static List<MissingGlyph> print(NightlyDigest digest, Imprint imprint, Language language, OutputStream out)
            throws IOException {
        var document = new NightlyDigestDocument(digest, imprint, language);
        return Press.printFirstFitting(
                CAPS.stream()
                        .map(caps -> (Supplier<Manuscript>) () -> document.compose(caps))
                        .toList(),
                PAGES,
                out);
    }

    private Manuscript compose(DigestCaps caps) {
        var page = new DigestPage(digest, words, caps);
        var sections = Stream.of(
                        DigestNews.sections(page),
                        DigestLate.sections(page),
                        DigestSignals.sections(page),
                        DigestIntake.sections(page))
                .flatMap(List::stream)
                .toList();
        var missing = Press.missingGlyphs(fill(page, sections, ""));
        var note = missing.isEmpty()
                ? ""
                : words.say(
                        DigestWord.GLYPHS,
                        missing.stream().map(MissingGlyph::name).distinct().collect(Collectors.joining(" ")));
        return new Manuscript(
                fill(page, sections, note), Map.of(), digest.night().asOf());
    }

    private String fill(DigestPage page, List<Section> sections, String note) {
        var night = digest.night();
        var day = page.day();
        var masthead = Masthead.of(words);
        Map<String, Object> values = new HashMap<>();
        values.put("language", words.words().language().code());
        values.put("running", words.say(DigestWord.RUNNING, day));
        values.put(
                "subject",
                words.say(DigestWord.SUBJECT, night.company(), words.times().date(night.day())));
        values.put("style", Template.style("digest.css"));
        values.put("company", night.company());
        values.put("runningCompany", Makeup.brief(night.company(), MOST_LETTERS));
        values.put("confidentiality", masthead.confidentiality());
        values.put("foot", masthead.edition());
        values.put("title", words.say(DigestWord.TITLE));
        values.put("day", day);
        values.put(
                "instants",
                List.of(
                        words.say(DigestWord.AS_OF, words.times().instant(night.asOf())),
                        night.last()
                                .map(last -> words.say(
                                        DigestWord.SINCE, words.times().instant(last)))
                                .orElse(words.say(DigestWord.FIRST_NIGHT)),
                        words.say(DigestWord.OPEN, digest.openIncidents())));
        values.put("paused", new DigestSummary(page).paused());
        values.put("act", new DigestSummary(page).sentence());
        values.put("tiles", new DigestSummary(page).tiles());
        values.put("sections", sections);
        values.put("note", note);
        return TEMPLATE.fill("nightly-digest", values);
    }
}
