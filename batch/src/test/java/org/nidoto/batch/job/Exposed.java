package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything that can be read out of a PDF by whoever gets it: pages, bookmarks, alternative texts, metadata, attachments, its name. */
final class Exposed {
    private Exposed() {}

    /** All of it as one text, without blanks, in one form of width. */
    static String in(Path pdf) throws IOException {
        var all = new ArrayList<String>();
        all.add(pdf.getFileName().toString());
        try (var document = Loader.loadPDF(pdf.toFile())) {
            all.add(new PDFTextStripper().getText(document));
            collect(document, all);
        }
        return plain(String.join("\n", all));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static void collect(PDDocument document, List<String> all) throws IOException {
        for (var key : document.getDocument().getXrefTable().keySet()) {
            var object = document.getDocument().getObjectFromPool(key);
            collect(object.getObject(), all);
        }
        collect(document.getDocument().getTrailer(), all);
    }

    private static void collect(COSBase value, List<String> all) throws IOException {
        if (value instanceof COSString text) {
            all.add(text.getString());
        } else if (value instanceof COSName name) {
            all.add(name.getName());
        } else if (value instanceof COSArray array) {
            for (var item : array) {
                collectInside(item, all);
            }
        } else if (value instanceof COSDictionary dictionary) {
            for (var entry : dictionary.entrySet()) {
                all.add(entry.getKey().getName());
                collectInside(entry.getValue(), all);
            }
            var type = dictionary.getCOSName(COSName.TYPE);
            if (value instanceof COSStream stream
                    && type != null
                    && type.getName().matches("Metadata|EmbeddedFile")) {
                all.add(stream.toTextString());
                try (var in = stream.createInputStream()) {
                    all.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** What stands in the object itself; objects that it points to are visited on their own. */
    private static void collectInside(COSBase value, List<String> all) throws IOException {
        if (!(value instanceof COSObject)) {
            collect(value, all);
        }
    }
}
