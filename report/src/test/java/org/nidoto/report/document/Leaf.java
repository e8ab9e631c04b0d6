package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * One printed page as it was read again.
 *
 * @param number from 1
 * @param letters what is printed on it, each with its place in points from the top left
 */
record Leaf(int number, float width, float height, List<TextPosition> letters, String text) {
    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
    private static final float HEADER = 20 * POINTS_PER_MILLIMETRE;
    private static final int FEWEST_LETTERS = 15;
    private static final float OVERLAP = 0.4f;

    static List<Leaf> of(byte[] pdf) throws IOException {
        var leaves = new ArrayList<Leaf>();
        try (var document = Loader.loadPDF(pdf)) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                leaves.add(read(document, i));
            }
        }
        return leaves;
    }

    private static Leaf read(PDDocument document, int number) throws IOException {
        var letters = new ArrayList<TextPosition>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
                super.processTextPosition(letter);
            }
        };
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        var text = stripper.getText(document);
        var box = document.getPage(number - 1).getMediaBox();
        return new Leaf(number, box.getWidth(), box.getHeight(), letters, text);
    }

    /** Holds if something stands between header and footer, and nothing beyond the paper's edge. */
    void isSound() {
        assertThat(letters.stream()
                        .filter(letter -> letter.getY() > HEADER && letter.getY() < height - HEADER)
                        .filter(letter -> !letter.getUnicode().isBlank())
                        .count())
                .as("letters on page %s: %s", number, text)
                .isGreaterThanOrEqualTo(FEWEST_LETTERS);
        assertThat(letters).as("page %s", number).noneMatch(this::isOff);
    }

    /** Holds if no letter stands on another. */
    void hasNoOverlaps() {
        var inked = letters.stream()
                .filter(letter -> !letter.getUnicode().isBlank())
                .toList();
        for (int i = 0; i < inked.size(); i++) {
            for (int k = i + 1; k < inked.size(); k++) {
                assertThat(overlap(inked.get(i), inked.get(k)))
                        .as("%s on %s, page %s", inked.get(k), inked.get(i), number)
                        .isFalse();
            }
        }
    }

    private static boolean overlap(TextPosition one, TextPosition other) {
        float across = Math.min(one.getEndX(), other.getEndX()) - Math.max(one.getX(), other.getX());
        float apart = Math.abs(one.getY() - other.getY());
        float narrower = Math.min(one.getEndX() - one.getX(), other.getEndX() - other.getX());
        return across > narrower * OVERLAP && apart < one.getYScale() * OVERLAP;
    }

    private boolean isOff(TextPosition letter) {
        return letter.getX() < 0
                || letter.getEndX() > width
                || letter.getY() - letter.getHeightDir() < 0
                || letter.getY() > height;
    }

    /** The smallest letters on it, in points. */
    float smallest() {
        return letters.stream().map(TextPosition::getYScale).min(Float::compare).orElseThrow();
    }
}
