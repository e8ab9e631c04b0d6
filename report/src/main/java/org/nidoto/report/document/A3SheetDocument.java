package org.nidoto.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final List<A3Detail> DETAILS = Stream.of(
                    new A3Detail(3, 10, 52, 150, 64, 20, 200),
                    new A3Detail(3, 8, 48, 142, 60, 16, 200),
                    new A3Detail(3, 7, 46, 134, 58, 14, 200),
                    new A3Detail(3, 6, 44, 128, 56, 14, 200),
                    new A3Detail(3, 5, 42, 122, 54, 14, 200),
                    new A3Detail(3, 4, 38, 116, 52, 14, 200),
                    new A3Detail(2, 4, 36, 108, 51, 14, 200),
                    new A3Detail(2, 3, 34, 100, 50, 14, 200),
                    new A3Detail(2, 2, 32, 92, 48, 14, 200),
                    new A3Detail(1, 2, 30, 84, 46, 12, 200),
                    new A3Detail(1, 1, 30, 78, 46, 12, 200),
                    new A3Detail(1, 1, 26, 70, 40, 6, 200),
                    new A3Detail(1, 2, 26, 64, 39, 12, 60),
                    new A3Detail(1, 2, 26, 64, 39, 12, 24),
                    new A3Detail(1, 2, 26, 64, 39, 12, 16),
                    new A3Detail(1, 1, 22, 56, 33, 10, 8))
            .flatMap(A3Detail::shortening)
            .toList();

    private static final int COLUMNS = 3;
    private static final double[] SHARES_OF_ROOM = {1, 0.7, 0.4};
    private static final Template TEMPLATE = new Template();

    private final ManagementReview review;
    private final Wording words;

    private A3SheetDocument(ManagementReview review, Imprint imprint, Language language) {
        this.review = review;
        this.words = new Wording(Words.in(language), review.rules().hours(), imprint);
    }

    /**
     * Prints the sheet as a PDF of one page: each column tells less, and says how much less, until it fits.
     *
     * @return the characters that no font has, which the sheet names at its foot
     * @throws IOException if {@code out} cannot be written
     */
    public static List<MissingGlyph> print(
            ManagementReview review, Imprint imprint, Language language, OutputStream out) throws IOException {
        var document = new A3SheetDocument(review, imprint, language);
        var fullest = document.fullest();
        var tersest = DETAILS.get(DETAILS.size() - 1);
        return Press.printFirstFitting(
                List.of(() -> document.compose(fullest), () -> document.compose(Collections.nCopies(COLUMNS, tersest))),
                1,
                out);
    }

    /** For each column the fullest detail that it has room for, its figures grown into what room is left, and what they leave to be filled in by hand. */
    private List<A3Detail> fullest() throws IOException {
        var chosen = new ArrayList<A3Detail>(Collections.nCopies(COLUMNS, DETAILS.get(DETAILS.size() - 1)));
        var fits = new ArrayList<Integer>(Collections.nCopies(COLUMNS, DETAILS.size()));
        var failed = new ArrayList<Integer>(Collections.nCopies(COLUMNS, -1));
        while (IntStream.range(0, COLUMNS).anyMatch(column -> fits.get(column) - failed.get(column) > 1)) {
            var tried = IntStream.range(0, COLUMNS)
                    .mapToObj(column -> Math.min(DETAILS.size() - 1, (fits.get(column) + failed.get(column)) / 2))
                    .toList();
            var room = A3Room.in(compose(tried.stream().map(DETAILS::get).toList()), COLUMNS);
            for (int column = 0; column < COLUMNS; column++) {
                int detail = tried.get(column);
                if (room.get(column) < 0) {
                    failed.set(column, Math.max(detail, failed.get(column)));
                } else {
                    fits.set(column, Math.min(detail, fits.get(column)));
                    chosen.set(column, DETAILS.get(detail).grown(room.get(column)));
                }
            }
        }
        var filled = withMoreCauses(chosen);
        var left = A3Room.in(compose(filled), COLUMNS);
        return IntStream.range(0, COLUMNS)
                .mapToObj(column -> filled.get(column).sparing(left.get(column)))
                .toList();
    }

    /** The same with as many more causes in the Pareto chart as fit into the room that is left. */
    private List<A3Detail> withMoreCauses(List<A3Detail> chosen) throws IOException {
        var left = A3Room.in(compose(chosen), COLUMNS);
        for (double share : SHARES_OF_ROOM) {
            var more = IntStream.range(0, COLUMNS)
                    .mapToObj(column -> chosen.get(column).withPareto(share * left.get(column)))
                    .toList();
            if (A3Room.in(compose(more), COLUMNS).stream().allMatch(room -> room >= 0)) {
                return more;
            }
        }
        return chosen;
    }

    private Manuscript compose(List<A3Detail> details) {
        var charts = new A3Page(review, words, details.get(0));
        var columns = List.of(
                new SheetColumn("a3-column a3-left", new A3Present(charts).steps()),
                new SheetColumn("a3-column a3-middle-column", new A3Causes(charts.with(details.get(1))).steps()),
                new SheetColumn("a3-column a3-right", new A3Measures(charts.with(details.get(2))).steps()));
        var missing = Press.missingGlyphs(fill(columns, ""));
        var note = missing.isEmpty()
                ? ""
                : words.say(
                        A3Word.GLYPHS,
                        missing.stream().map(MissingGlyph::name).distinct().collect(Collectors.joining(" ")));
        return new Manuscript(
                fill(columns, note), charts.charts(), review.heading().asOf());
    }

    /** One column of the sheet; {@code style} are classes of the style sheet. */
    record SheetColumn(String style, List<Section> steps) {}

    private String fill(List<SheetColumn> columns, String note) {
        var heading = review.heading();
        boolean issued = heading.edition() == Edition.ISSUED;
        var quarter = words.times().quarterOrPeriod(heading.quarter(), heading.period());
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
        var state = heading.periodIsOver() ? Stream.<String>empty() : Stream.of(words.say(Phrase.PERIOD_RUNNING));
        values.put(
                "facts",
                Stream.of(
                                Stream.of(words.say(
                                        Phrase.COVER_PERIOD, words.times().period(heading.period()))),
                                state,
                                Stream.of(
                                        words.say(Phrase.COVER_AS_OF) + " "
                                                + words.times().fullInstant(heading.asOf()),
                                        masthead.confidentiality()))
                        .flatMap(facts -> facts)
                        .toList());
        values.put("approvals", masthead.approvals());
        values.put("foot", masthead.edition());
        values.put("columns", columns);
        values.put("note", note);
        return TEMPLATE.fill("a3-sheet", values);
    }
}
