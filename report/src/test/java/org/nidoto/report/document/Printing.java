package org.nidoto.report.document;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads printed reports again. */
final class Printing {
    private Printing() {}

    /** The text of all pages without its blanks, which lines break at. */
    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return withoutBlanks(new PDFTextStripper().getText(document));
        }
    }

    static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }
}
