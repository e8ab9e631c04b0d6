package org.nidoto.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nidoto.core.review.ClientReport;
import org.nidoto.core.review.Discretion;
import org.nidoto.core.review.IncidentSheet;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.review.NightlyDigest;
import org.nidoto.report.chart.Theme;
import org.nidoto.report.document.A3SheetDocument;
import org.nidoto.report.document.ClientReportDocument;
import org.nidoto.report.document.IncidentSheetDocument;
import org.nidoto.report.document.IndexDocument;
import org.nidoto.report.document.ManagementReviewDocument;
import org.nidoto.report.document.MissingGlyph;
import org.nidoto.report.document.NightlyDigestDocument;
import org.nidoto.report.document.Provenance;
import org.nidoto.report.text.ClientWord;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Words;
import org.nidoto.report.workbook.ReviewWorkbook;

/** The reports that can be printed. */
public final class Reports {
    private Reports() {}

    /**
     * Loads every font of the reports, as printing does.
     *
     * @return how many there are
     * @throws IllegalStateException naming the one that this Java cannot read
     */
    public static int loadFonts() {
        return Theme.loadFonts();
    }

    /**
     * The page that lists the files of the reports folder, the newest first, in both languages: HTML that needs no script and nothing but
     * itself.
     *
     * @param company its name; may be empty
     * @param paths the files below the folder, names set apart by {@code /}
     */
    public static String index(String company, Collection<String> paths) {
        return IndexDocument.of(company, paths);
    }

    /**
     * Prints the management review: PDF/A-2a and PDF/UA-1, the same bytes for the same review and language.
     *
     * @param out where the PDF goes; it is not closed
     * @return the characters that no font has and for which 〓 was printed; the PDF lists them too
     * @throws IOException if {@code out} cannot be written
     */
    public static List<MissingGlyph> print(ManagementReview review, Language language, OutputStream out)
            throws IOException {
        return print(review, Imprint.DEFAULT, Provenance.UNKNOWN, language, out);
    }

    /**
     * Prints the management review as the company wants it, with how it came about.
     *
     * @param out where the PDF goes; it is not closed
     * @return the characters that no font has and for which 〓 was printed; the PDF lists them too
     * @throws IOException if {@code out} cannot be written
     */
    public static List<MissingGlyph> print(
            ManagementReview review, Imprint imprint, Provenance provenance, Language language, OutputStream out)
            throws IOException {
        return ManagementReviewDocument.print(review, imprint, provenance, language, out);
    }

    /** The review's figures as it prints them, under their names in the language and in the order of its sections. */
    public static Map<String, String> figures(ManagementReview review, Imprint imprint, Language language) {
        return ManagementReviewDocument.figures(review, imprint, language);
    }

    /** What the meeting is asked to decide, in words, weightiest first. */
    public static List<String> decisionsWanted(ManagementReview review, Imprint imprint, Language language) {
        return ManagementReviewDocument.decisionsWanted(review, imprint, language);
    }

    /**
     * Writes the numbers behind the management review's charts and tables as a workbook (XLSX), a sheet for each: the same bytes for the
     * same review and language.
     *
     * @param out where the workbook goes; it is not closed
     * @throws IOException if {@code out} cannot be written
     */
    public static void writeWorkbook(ManagementReview review, Imprint imprint, Language language, OutputStream out)
            throws IOException {
        ReviewWorkbook.write(review, imprint, language, out);
    }

    /**
     * Prints the report that is handed to a client: PDF/A-2a and PDF/UA-1, the same bytes for the same report and language.
     *
     * @param report with nothing in its texts that the client must not read
     * @param out where the PDF goes; it is not closed
     * @return the characters that no font has and for which 〓 was printed
     * @throws IOException if {@code out} cannot be written
     */
    public static List<MissingGlyph> print(ClientReport report, Imprint imprint, Language language, OutputStream out)
            throws IOException {
        return ClientReportDocument.print(report, imprint, language, out);
    }

    /** What stands in a client's report for the names it must not hold. */
    public static Discretion.Marks marks(Language language) {
        var words = Words.in(language);
        return new Discretion.Marks(
                words.say(ClientWord.OTHER_CLIENT), words.say(ClientWord.PERSON), words.say(ClientWord.SUPPLIER));
    }

    /**
     * Prints the sheet of one incident (8D): PDF/A-2a and PDF/UA-1, the same bytes for the same sheet and language.
     *
     * @param out where the PDF goes; it is not closed
     * @return the characters that no font has and for which 〓 was printed
     * @throws IOException if {@code out} cannot be written
     */
    public static List<MissingGlyph> print(IncidentSheet sheet, Imprint imprint, Language language, OutputStream out)
            throws IOException {
        return IncidentSheetDocument.print(sheet, imprint, language, out);
    }

    /**
     * Prints the nightly digest on two pages at most: PDF/A-2a and PDF/UA-1, the same bytes for the same digest and language.
     *
     * @param out where the PDF goes; it is not closed
     * @return the characters that no font has and for which 〓 was printed; the PDF names them too
     * @throws IOException if {@code out} cannot be written
     */
    public static List<MissingGlyph> print(NightlyDigest digest, Imprint imprint, Language language, OutputStream out)
            throws IOException {
        return NightlyDigestDocument.print(digest, imprint, language, out);
    }

    /**
     * Prints the A3 sheet of a review on one landscape page: PDF/A-2a and PDF/UA-1, the same bytes for the same review and language.
     *
     * @param out where the PDF goes; it is not closed
     * @return the characters that no font has and for which 〓 was printed; the PDF names them too
     * @throws IOException if {@code out} cannot be written
     */
    public static List<MissingGlyph> printA3Sheet(
            ManagementReview review, Imprint imprint, Language language, OutputStream out) throws IOException {
        return A3SheetDocument.print(review, imprint, language, out);
    }
}
