package org.nidoto.report.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.Closeable;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.nidoto.report.text.FontFace;

/** The faces of one document, each loaded and embedded once, for the running text and the charts alike. */
final class EmbeddedFonts implements Closeable {
    /** Files that no document uses at present: to read them anew for each takes a quarter of all time in which reports are printed. */
    private static final Queue<SoftReference<Map<FontFace, TrueTypeFont>>> IDLE = new ConcurrentLinkedQueue<>();

    private final Map<FontFace, TrueTypeFont> files;
    private final Map<FontFace, PDFont> faces = new EnumMap<>(FontFace.class);

    EmbeddedFonts(PDDocument document) throws IOException {
        files = files();
        for (var file : files.entrySet()) {
            faces.put(file.getKey(), PDType0Font.load(document, file.getValue(), true));
        }
    }

    private static Map<FontFace, TrueTypeFont> files() throws IOException {
        for (var idle = IDLE.poll(); idle != null; idle = IDLE.poll()) {
            var files = idle.get();
            if (files != null) {
                return files;
            }
        }
        var files = new EnumMap<FontFace, TrueTypeFont>(FontFace.class);
        for (var face : FontFace.values()) {
            var file = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
            // Glyph substitution changes nothing in our texts and doubles the time.
            file.setEnableGsub(false);
            files.put(face, file);
        }
        return files;
    }

    void register(PdfRendererBuilder builder) {
        faces.forEach((face, font) ->
                builder.useFont(new PDFontSupplier(font), face.family(), face.weight(), FontStyle.NORMAL, true));
    }

    /** Draws a chart's text with the face of the same PostScript name. */
    PdfBoxGraphics2DFontTextDrawer chartText() {
        return new PdfBoxGraphics2DFontTextDrawer() {
            @Override
            protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) {
                return named(font.getPSName());
            }
        };
    }

    private PDFont named(String postScriptName) {
        return faces.entrySet().stream()
                .filter(entry -> entry.getKey().postScriptName().equals(postScriptName))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a chart may not use the font " + postScriptName));
    }

    /** To be called when the document has been saved; the next one may have the files then. */
    @Override
    public void close() {
        IDLE.add(new SoftReference<>(files));
    }
}
