package org.nidoto.report.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.nidoto.report.text.FontFace;
import org.nidoto.report.text.Kinsoku;

/**
 * Prints manuscripts: PDF/A-2a and PDF/UA-1, fonts embedded, the same bytes for the same manuscript on any machine and day. It reads
 * nothing but the manuscript and this program's own files.
 */
public final class Press {
    private static final String PRODUCER = "Nidoto";

    private Press() {}

    /**
     * Prints a manuscript.
     *
     * @return the characters that could not be printed and were replaced by 〓, in reading order
     * @throws IOException if {@code out} cannot be written
     * @throws IllegalArgumentException if the page description is not well-formed
     */
    public static List<MissingGlyph> print(Manuscript manuscript, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        var proof = Proof.read(manuscript.xhtml());
        breakIntoPages(manuscript, proof);
        try (var document = new PDDocument();
                var fonts = new EmbeddedFonts(document)) {
            layOut(manuscript, proof, document, fonts);
            finish(manuscript, document, out);
        }
        return proof.missing();
    }

    /**
     * Prints the first of several makeups of one report that fits on so many pages, or the last of them where none does.
     *
     * @param makeups from the fullest to the tersest, at least one; each is asked for only when those before it did not fit
     * @return the characters that could not be printed and were replaced by 〓, in reading order
     * @throws IOException if {@code out} cannot be written
     */
    static List<MissingGlyph> printFirstFitting(List<Supplier<Manuscript>> makeups, int pages, OutputStream out)
            throws IOException {
        XRLog.setLoggingEnabled(false);
        for (var rest = makeups.iterator(); ; ) {
            var manuscript = rest.next().get();
            var proof = Proof.read(manuscript.xhtml());
            try (var document = new PDDocument();
                    var fonts = new EmbeddedFonts(document)) {
                layOut(manuscript, proof, document, fonts);
                if (document.getNumberOfPages() <= pages || !rest.hasNext()) {
                    finish(manuscript, document, out);
                    return proof.missing();
                }
            }
        }
    }

    /** Sets the manuscript on a galley first, and then decides where its pages end. */
    private static void breakIntoPages(Manuscript manuscript, Proof proof) throws IOException {
        Paging.apply(onGalley(manuscript, proof, Galley.STYLE, Galley::read));
    }

    /** What can be read off a manuscript that is laid out with more style, and not printed. */
    static <T> T onGalley(Manuscript manuscript, String style, Function<PdfBoxRenderer, T> reading) throws IOException {
        return onGalley(manuscript, Proof.read(manuscript.xhtml()), style, reading);
    }

    private static <T> T onGalley(Manuscript manuscript, Proof proof, String style, Function<PdfBoxRenderer, T> reading)
            throws IOException {
        XRLog.setLoggingEnabled(false);
        var head = proof.page().getElementsByTagName("head").item(0);
        var added = head.appendChild(proof.page().createElement("style"));
        added.setTextContent(style);
        try (var document = new PDDocument();
                var fonts = new EmbeddedFonts(document);
                var renderer = renderer(manuscript, proof, document, fonts)) {
            renderer.layout();
            return reading.apply(renderer);
        } finally {
            head.removeChild(added);
        }
    }

    private static void finish(Manuscript manuscript, PDDocument document, OutputStream out) throws IOException {
        date(document, manuscript.asOf());
        restoreColourProfile(document);
        document.setDocumentId(fingerprint(manuscript));
        document.save(out);
    }

    /** The characters that printing the manuscript would replace by 〓. */
    public static List<MissingGlyph> missingGlyphs(String xhtml) {
        return Proof.read(xhtml).missing();
    }

    private static void layOut(Manuscript manuscript, Proof proof, PDDocument document, EmbeddedFonts fonts)
            throws IOException {
        try (var renderer = renderer(manuscript, proof, document, fonts)) {
            renderer.createPDFWithoutClosing();
        }
    }

    private static PdfBoxRenderer renderer(Manuscript manuscript, Proof proof, PDDocument document, EmbeddedFonts fonts)
            throws IOException {
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withProducer(PRODUCER)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(FontFace.colourProfile());
        builder.useUnicodeLineBreaker(new Kinsoku());
        builder.useReplacementText("〓");
        builder.useObjectDrawerFactory(new ChartDrawers(manuscript.charts(), fonts.chartText()));
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, priority);
        }
        fonts.register(builder);
        builder.withW3cDocument(proof.page(), null);
        return builder.buildPdfRenderer();
    }

    private static void date(PDDocument document, Instant asOf) throws IOException {
        var moment = asOf.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(moment));
        var catalog = document.getDocumentCatalog();
        var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        var written =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+00:00'").format(moment);
        var dated = metadata.replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + written);
        var stream = new PDMetadata(document);
        stream.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(stream);
    }

    /** Writes the profile's own bytes: Java's colour management rewrites its header, each version differently. */
    private static void restoreColourProfile(PDDocument document) throws IOException {
        for (var intent : document.getDocumentCatalog().getOutputIntents()) {
            try (var profile = intent.getDestOutputIntent().createOutputStream(COSName.FLATE_DECODE)) {
                profile.write(FontFace.colourProfile());
            }
        }
    }

    /** FNV-1a of the page description, which tells each chart's values as well, in its alternative text. */
    private static long fingerprint(Manuscript manuscript) {
        var text = manuscript.xhtml() + manuscript.asOf();
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
