package org.nidoto.report.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Map<FontFace, PDFont> faces = new EnumMap<>(FontFace.class);
    private final List<TrueTypeFont> open = new ArrayList<>();

    EmbeddedFonts(PDDocument document) throws IOException {
        for (var face : FontFace.values()) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
            open.add(font);
            // Glyph substitution changes nothing in our texts and doubles the time.
            font.setEnableGsub(false);
            faces.put(face, PDType0Font.load(document, font, true));
        }
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

    @Override
    public void close() throws IOException {
        for (var font : open) {
            font.close();
        }
    }
}
