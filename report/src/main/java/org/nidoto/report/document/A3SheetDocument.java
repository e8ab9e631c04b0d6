package org.nidoto.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nidoto.core.review.Heading.Edition;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.text.A3Word;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;
import org.nidoto.report.text.Words;

/** The A3 sheet (A3一枚報告): the review's story on one landscape page, in the order of a QC story. */
public final class A3SheetDocument {
    private static final List<A3Detail> DETAILS = List.of(
            new A3Detail(3, 6, 44, 106, 200),
            new A3Detail(3, 5, 42, 100, 80),
            new A3Detail(3, 5, 38, 100, 60),
            new A3Detail(3, 4, 38, 94, 50),
            new A3Detail(2, 4, 36, 88, 40),
            new A3Detail(2, 3, 34, 80, 36),
            new A3Detail(1, 3, 30, 72, 24),
            new A3Detail(1, 2, 26, 64, 16),
            new A3Detail(1, 1, 22, 56, 8));

    private static final Template TEMPLATE = new Template();

    private final ManagementReview review;
    private final Wording words;

    private A3SheetDocument(ManagementReview review, Imprint imprint, Language language) {
        this.review = review;
        this.words = new Wording(Words.in(language), review.rules().hours(), imprint);
    }

    /**
     * Prints the sheet as a PDF of one page: it tells less, and says how much less, until it fits.
     *
     * @return the characters that no font has, which the sheet names at its foot
     * @throws IOException if {@code out} cannot be written
     */
    public static List<MissingGlyph> print(
            ManagementReview review, Imprint imprint, Language language, OutputStream out) throws IOException {
        var document = new A3SheetDocument(review, imprint, language);
        return Press.printFirstFitting(
                DETAILS.stream()
                        .map(detail -> (Supplier<Manuscript>) () -> document.compose(detail))
                        .toList(),
                1,
                out);
    }

    private Manuscript compose(A3Detail detail) {
        var page = new A3Page(review, words, detail);
        var columns = List.of(
                new SheetColumn("a3-column a3-left", new A3Present(page).steps()),
                new SheetColumn("a3-column a3-middle-column", new A3Causes(page).steps()),
                new SheetColumn("a3-column a3-right", new A3Measures(page).steps()));
        var missing = Press.missingGlyphs(fill(columns, ""));
        var note = missing.isEmpty()
                ? ""
                : words.say(
                        A3Word.GLYPHS,
                        missing.stream().map(MissingGlyph::name).distinct().collect(Collectors.joining(" ")));
        return new Manuscript(
                fill(columns, note), page.charts(), review.heading().asOf());
    }

    /** One column of the sheet; {@code style} are classes of the style sheet. */
    record SheetColumn(String style, List<Section> steps) {}

    private String fill(List<SheetColumn> columns, String note) {
        var heading = review.heading();
        boolean issued = heading.edition() == Edition.ISSUED;
        var quarter = words.quarterOrPeriod(heading.quarter(), heading.period());
        var masthead = Masthead.of(words);
        Map<String, Object> values = new HashMap<>();
        values.put("language", words.words().language().code());
        values.put("running", words.say(issued ? A3Word.RUNNING : A3Word.RUNNING_DRAFT, quarter));
        values.put("subject", words.say(A3Word.SUBJECT, heading.company(), quarter));
        values.put("style", Template.style("a3.css"));
        values.put("company", heading.company());
        values.put("title", words.say(A3Word.TITLE));
        values.put("quarter", quarter);
        values.put("edition", words.say(issued ? Phrase.EDITION_ISSUED : Phrase.EDITION_DRAFT));
        values.put(
                "facts",
                Stream.of(
                                words.say(Phrase.COVER_PERIOD, words.period(heading.period())),
                                words.say(Phrase.COVER_AS_OF) + " " + words.fullInstant(heading.asOf()),
                                masthead.confidentiality())
                        .toList());
        values.put("approvals", masthead.approvals());
        values.put("foot", masthead.edition());
        values.put("columns", columns);
        values.put("note", note);
        return TEMPLATE.fill("a3-sheet", values);
    }
}
