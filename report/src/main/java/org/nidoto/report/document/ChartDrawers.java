package org.nidoto.report.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nidoto.report.chart.Chart;
import org.w3c.dom.Element;

/** Puts each chart where its {@code <object>} stands, as vectors and real text. */
final class ChartDrawers implements FSObjectDrawerFactory {
    private static final double POINTS_PER_PIXEL = 72.0 / 96.0;

    private final Map<String, Chart> charts;
    private final PdfBoxGraphics2DFontTextDrawer text;

    ChartDrawers(Map<String, Chart> charts, PdfBoxGraphics2DFontTextDrawer text) {
        this.charts = charts;
        this.text = text;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals("chart");
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        if (!isReplacedObject(element)) {
            return null;
        }
        var key = element.getAttribute("data-chart");
        var chart = charts.get(key);
        if (chart == null) {
            throw new IllegalArgumentException("the page shows a chart \"" + key + "\" that the manuscript lacks");
        }
        return (e, x, y, width, height, device, context, dotsPerPixel) -> {
            double pixelsWide = width / dotsPerPixel;
            double pixelsHigh = height / dotsPerPixel;
            device.drawWithGraphics((float) x, (float) y, (float) pixelsWide, (float) pixelsHigh, graphics -> {
                ((PdfBoxGraphics2D) graphics).setFontTextDrawer(text);
                graphics.scale(1 / POINTS_PER_PIXEL, 1 / POINTS_PER_PIXEL);
                chart.draw(
                        graphics,
                        new Rectangle2D.Double(0, 0, pixelsWide * POINTS_PER_PIXEL, pixelsHigh * POINTS_PER_PIXEL));
            });
            return Map.of();
        };
    }
}
