package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nidoto.report.document.PagePlan.Page;
import org.nidoto.report.document.Piece.Cut;

class PagePlanTests {
    private static final double HEIGHT = 250;

    private final List<Piece> pieces = new ArrayList<>();

    @Test
    void whatFitsStandsOnOnePage() {
        heading(20);
        block(100);
        block(100);
        assertThat(plan()).containsExactly(new Page(0, 3, 0));
    }

    @Test
    void aHeadingGoesWithWhatItAnnounces() {
        heading(20);
        block(200);
        heading(20);
        add(100, Cut.TORN, 0);
        assertThat(starts()).containsExactly(0, 2);
    }

    @Test
    void figuresAreMadeLowerRatherThanLeavingALittleForThePageAfter() {
        heading(20);
        add(120, Cut.TORN, 20);
        block(120);
        assertThat(plan())
                .hasSize(1)
                .first()
                .satisfies(page -> assertThat(page.fit()).isNegative().isGreaterThanOrEqualTo(-1));
    }

    @Test
    void aFigureIsMadeTallerWhereThePageHasRoom() {
        heading(20);
        add(120, Cut.TORN, 20);
        block(90);
        heading(20);
        add(200, Cut.TORN, 0);
        assertThat(plan().get(0).fit()).isBetween(0.9, 1.0);
        assertThat(plan().get(1).fit()).isZero();
    }

    @Test
    void aLongTableIsTornWithThreeRowsOrMoreOnEitherSide() {
        heading(20);
        table(30, 8);
        assertThat(starts())
                .hasSize(2)
                .last()
                .satisfies(start -> assertThat(start).isBetween(4, 28));
        pieces.clear();
        block(220);
        heading(10);
        table(20, 8);
        assertThat(starts()).as("no room for three rows").containsExactly(0, 1);
    }

    @Test
    void aShortTableStaysWhole() {
        block(150);
        heading(10);
        table(8, 12);
        heading(20);
        add(100, Cut.TORN, 0);
        assertThat(starts()).containsExactly(0, 1);
    }

    @Test
    void aTableOfManyPagesFillsThemAndRepeatsItsHead() {
        table(300, 8);
        assertThat(plan()).hasSize(10);
        assertThat(plan()).allSatisfy(page -> {
            double head = page.from() == 0 ? 0 : 8;
            assertThat((page.to() - page.from()) * 8 + head).isLessThanOrEqualTo(HEIGHT);
        });
    }

    @Test
    void whatIsTallerThanAPageHasOneOfItsOwn() {
        block(50);
        block(400);
        block(50);
        assertThat(starts()).containsExactly(0, 1, 2);
    }

    @Test
    void nothingComesToNoPages() {
        assertThat(plan()).isEmpty();
    }

    private List<Page> plan() {
        return PagePlan.of(pieces, HEIGHT);
    }

    private List<Integer> starts() {
        return plan().stream().map(Page::from).toList();
    }

    private void heading(double height) {
        add(height, Cut.HEADING, 0);
    }

    private void block(double height) {
        add(height, Cut.BLOCK, 0);
    }

    private void table(int rows, double height) {
        for (int i = 0; i < rows; i++) {
            boolean few = i < 3 || rows - i < 3;
            add(height, i == 0 ? Cut.TORN : few ? Cut.FEW_ROWS : rows > 10 ? Cut.ROW : Cut.SHORT_TABLE, 0);
        }
    }

    private void add(double height, Cut before, double elastic) {
        double top = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).bottom();
        boolean row = before == Cut.ROW || before == Cut.FEW_ROWS || before == Cut.SHORT_TABLE;
        pieces.add(new Piece(top, top + height, elastic, elastic, row ? height : 0, before));
    }
}
