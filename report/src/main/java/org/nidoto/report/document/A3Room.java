package org.nidoto.report.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** How much room each column of the A3 sheet leaves. */
final class A3Room {
    private static final String STYLE = "@page { size: 420mm " + (297 + Galley.EXTRA) + "mm }";
    private static final double SAFETY = 3;

    private final PdfBoxRenderer renderer;

    private A3Room(PdfBoxRenderer renderer) {
        this.renderer = renderer;
    }

    /** The room below each column, in millimetres; negative where it does not fit. */
    static List<Double> in(Manuscript manuscript, int columns) throws IOException {
        return Press.onGalley(manuscript, STYLE, renderer -> new A3Room(renderer).below(columns));
    }

    private List<Double> below(int columns) {
        var shared = renderer.getSharedContext();
        double dots = renderer.getDotsPerPoint() * Galley.POINTS_PER_MILLIMETRE;
        var page = renderer.getRootBox().getLayer().getLastPage();
        double height = page.getBottom() - page.getTop() - Galley.EXTRA * dots;
        var note = shared.getBoxById("note");
        double foot = note == null ? 0 : note.getHeight();
        return IntStream.range(0, columns)
                .mapToObj(column -> shared.getBoxById("column-" + column))
                .map(column -> (height - foot - bottom(column)) / dots - SAFETY)
                .toList();
    }

    private static double bottom(Box column) {
        return column.getAbsY() + column.getHeight();
    }
}
