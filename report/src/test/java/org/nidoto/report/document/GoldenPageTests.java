package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;

/**
 * Pages that have been looked at and found good, compared as pixels. Where one differs, {@code target/golden} holds the page as it is now and
 * a picture of the difference: red is new, blue is gone.
 *
 * <p>After a change that is meant, look at those pages and renew what is kept with {@code -Dgolden.renew=true}.
 */
class GoldenPageTests {
    private static final Path KEPT =
            Path.of("src", "test", "resources", "org", "nidoto", "report", "document", "golden");
    private static final Path SHOWN = Path.of("target", "golden");
    private static final int DOTS_PER_INCH = 50;

    /** Two greys that differ by more are seen to differ; smoothing of edges differs by less between versions of Java. */
    private static final int SEEN = 90;

    private static final int MOST_SEEN = 20;

    /** A page of a report; the one that shows the words, of several the last. */
    record Golden(String name, Language language, String words, Print print) {
        @Override
        public String toString() {
            return name + "." + language.code();
        }
    }

    /** Prints a report in a language. */
    interface Print {
        void to(Language language, ByteArrayOutputStream out) throws IOException;
    }

    static Stream<Golden> pages() {
        var few = new Crowds(4, 6, 240, (kind, i) -> kind + (char) ('A' + i % 26)).review();
        return Stream.of(
                new Golden("cover", Language.JAPANESE, "MANAGEMENT REVIEW", review(Reviews.busy())),
                new Golden("summary", Language.ENGLISH, "Key points", review(Reviews.busy())),
                new Golden("pareto", Language.JAPANESE, "7.2 発生原因", review(Reviews.busy())),
                new Golden("control-chart", Language.ENGLISH, "10.1 Incidents by month", review(Reviews.busy())),
                new Golden("effects", Language.JAPANESE, "8.4 再発防止策の効果確認", review(few)),
                new Golden(
                        "a3",
                        Language.JAPANESE,
                        "要因解析",
                        (language, out) -> Reports.printA3Sheet(few, Imprint.DEFAULT, language, out)),
                new Golden(
                        "digest",
                        Language.ENGLISH,
                        "1 / ",
                        (language, out) -> Reports.print(Digests.some(), Imprint.DEFAULT, language, out)),
                new Golden(
                        "client",
                        Language.JAPANESE,
                        "1 / ",
                        (language, out) ->
                                Reports.print(Cases.report(Cases.incident()), Imprint.DEFAULT, language, out)),
                new Golden(
                        "8d",
                        Language.ENGLISH,
                        "2 / ",
                        (language, out) -> Reports.print(Cases.full(), Imprint.DEFAULT, language, out)));
    }

    private static Print review(ManagementReview review) {
        return (language, out) -> Reports.print(review, language, out);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void thePageLooksAsWhenItWasFoundGood(Golden golden) throws IOException {
        var now = picture(golden);
        var kept = KEPT.resolve(golden + ".png");
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(KEPT);
            ImageIO.write(now, "png", kept.toFile());
        }
        assertThat(kept).isRegularFile();
        var then = ImageIO.read(kept.toFile());
        assertThat(now.getWidth() + " × " + now.getHeight()).isEqualTo(then.getWidth() + " × " + then.getHeight());
        int seen = differences(then, now);
        if (seen > MOST_SEEN) {
            Files.createDirectories(SHOWN);
            ImageIO.write(now, "png", SHOWN.resolve(golden + ".png").toFile());
            ImageIO.write(
                    difference(then, now),
                    "png",
                    SHOWN.resolve(golden + ".difference.png").toFile());
        }
        assertThat(seen)
                .as("points of %s that differ; see %s", golden, SHOWN.toAbsolutePath())
                .isLessThanOrEqualTo(MOST_SEEN);
    }

    private static BufferedImage picture(Golden golden) throws IOException {
        var out = new ByteArrayOutputStream();
        golden.print().to(golden.language(), out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            for (int page = document.getNumberOfPages(); page > 0; page--) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                if (Printing.withoutBlanks(stripper.getText(document))
                        .contains(Printing.withoutBlanks(golden.words()))) {
                    return new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.GRAY);
                }
            }
        }
        throw new AssertionError("no page shows " + golden.words());
    }

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRaster().getSample(x, y, 0);
    }

    private static int differences(BufferedImage then, BufferedImage now) {
        int seen = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                if (Math.abs(grey(then, x, y) - grey(now, x, y)) > SEEN) {
                    seen++;
                }
            }
        }
        return seen;
    }

    private static BufferedImage difference(BufferedImage then, BufferedImage now) {
        var image = new BufferedImage(now.getWidth(), now.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                int before = grey(then, x, y);
                int after = grey(now, x, y);
                image.setRGB(x, y, before << 16 | Math.min(before, after) << 8 | after);
            }
        }
        return image;
    }
}
