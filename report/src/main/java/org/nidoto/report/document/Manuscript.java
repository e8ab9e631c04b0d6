package org.nidoto.report.document;

import java.time.Instant;
import java.util.Map;
import org.nidoto.report.chart.Chart;

/**
 * What the press sets: a page description and its charts.
 *
 * @param xhtml a well-formed document without doctype; its lang, title and meta description become the PDF's
 * @param charts the chart for each {@code <object type="chart" data-chart="key" alt="…">}, by key
 * @param asOf the instant the document speaks of; it is the PDF's creation date
 */
public record Manuscript(String xhtml, Map<String, Chart> charts, Instant asOf) {
    public Manuscript {
        charts = Map.copyOf(charts);
    }
}
