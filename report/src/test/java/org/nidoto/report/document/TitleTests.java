package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nidoto.core.metric.CauseDiagram;
import org.nidoto.core.metric.TimesHistogram;
import org.nidoto.core.review.ExpertFigures;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.document.Block.Figure;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Wording;
import org.nidoto.report.text.Words;

/** That a title names one thing as the most frequent only where it is alone in that. */
class TitleTests {
    private static final ManagementReview BUSY = Reviews.busy();
    private static final long DAY = 480;

    @Test
    void theHighestBinOfAHistogramIsItsTitle() {
        assertThat(histogram(1, 8, 12, 4)).contains("4 business days to 6 business days (12 incidents)");
    }

    @Test
    void neighbouringBinsThatAreEquallyHighAreToldAsOneSpan() {
        assertThat(histogram(1, 8, 12, 12, 4)).contains("4 business days to 8 business days (24 incidents)");
        assertThat(histogram(5, 5, 1)).contains("up to 4 business days (10 incidents)");
    }

    @Test
    void equallyHighBinsThatLieApartAreNotToldAsASpan() {
        assertThat(histogram(5, 1, 5))
                .isEqualTo("No single time to resolution is the most frequent: 2 bins hold 5 incidents each");
    }

    @Test
    void groupsOfCausesWithTheSameCountShareTheirTitle() {
        assertThat(diagram(5, 3)).contains("is the largest group of causes (5 incidents)");
        assertThat(diagram(4, 4)).contains("is one of the largest groups of causes (4 incidents each)");
    }

    @Test
    void causesWithTheSameCountAreAllMostFrequent() {
        var pareto = BUSY.causes().occurrence();
        var first = pareto.rows().get(0);
        assertThat(pareto.mostFrequent()).containsExactly(first);
        assertThat(Altered.with(pareto, "rows", List.of(first, first)).mostFrequent())
                .hasSize(2);
        assertThat(Altered.with(pareto, "rows", List.of()).mostFrequent()).isEmpty();
    }

    private static String histogram(Integer... bins) {
        var page = page("histogram", new TimesHistogram(2 * DAY, List.of(bins), 0));
        return ToolsAnnex.of(page).blocks().stream()
                .flatMap(block -> ((Kept) block).blocks().stream())
                .filter(Figure.class::isInstance)
                .map(figure -> ((Figure) figure).title())
                .findFirst()
                .orElseThrow();
    }

    private static String diagram(Integer... counts) {
        var cause = BUSY.causes().occurrence().rows().get(0).cause();
        var bones = Stream.of(counts)
                .map(count -> new CauseDiagram.Bone(cause, count, List.of()))
                .toList();
        var page = page("diagram", new CauseDiagram(8, 0, bones));
        return CauseDiagramFigure.of(page, page.review(), 136, 190).title();
    }

    private static Composition page(String figure, Object value) {
        var review = Altered.changed(BUSY, ExpertFigures.class, experts -> Altered.with(experts, figure, value));
        return new Composition(
                review, new Wording(Words.in(Language.ENGLISH), review.rules().hours()));
    }
}
