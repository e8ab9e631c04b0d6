package org.nidoto.report.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.nidoto.report.chart.Chart;
import org.nidoto.report.chart.Theme;

/** Small pages that use every means of the press. */
final class SamplePages {
    static final String EVERYTHING = page("""
            <div class="running-left">見本｜2026年度 第2四半期</div>
            <div class="running-right">株式会社見本<b>社外秘</b></div>
            <h1 id="one"><span class="number">1</span>見出し</h1>
            <p>本文と<b>太字</b>。<a href="#two" title="第2節へ">第2節</a>を参照。</p>
            <div class="keep"><p class="title">図1 山﨑が最多</p><object type="chart" data-chart="bar" alt="棒グラフ: 髙橋、𠮷田" style="width:150mm;height:40mm"></object></div>
            <table class="data"><thead><tr><th scope="col">原因</th><th scope="col" class="number">件数</th></tr></thead>
            <tbody><tr><td>手順書の不備</td><td class="number">46</td></tr></tbody></table>
            <ol><li>一つ目</li><li>二つ目</li></ol>
            <div class="section wide"><h1 id="two"><span class="number">2</span>横向きの頁</h1><p>𠮷野</p></div>
            """);

    static final String HOSTILE = page("""
            <link rel="stylesheet" type="text/css" href="http://127.0.0.1:9/a.css"/>
            <img src="file:///etc/passwd" alt="x"/><img src="http://127.0.0.1:9/a.png" alt="x"/>
            <object type="text/plain" data="file:///etc/passwd"></object>
            <div style="background-image: url(file:///etc/passwd)">残る本文</div>
            <a href="https://example.invalid/" title="外">外</a>
            """);

    private SamplePages() {}

    static String paragraph(String text) {
        return page("<p>" + text + "</p>");
    }

    static String paragraphs(String sentence, int count) {
        var body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append("<p>").append("あ".repeat(i)).append(sentence).append("</p>");
        }
        return page(body.toString());
    }

    private static String page(String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ja\"><head><title>見本</title>"
                + "<meta name=\"subject\" content=\"見本の頁\"/><style>" + Template.style() + "</style>"
                + "<bookmarks><bookmark name=\"見出し\" href=\"#one\"/></bookmarks></head><body data-section=\"見本\">"
                + body + "</body></html>";
    }

    /** A bar with labels in two faces. */
    record Bar(List<String> labels) implements Chart {
        @Override
        public void draw(Graphics2D graphics, Rectangle2D area) {
            graphics.setColor(Color.BLUE);
            graphics.fill(new Rectangle2D.Double(area.getX(), area.getY(), 100, 20));
            for (int i = 0; i < labels.size(); i++) {
                graphics.setFont(Theme.font(labels.get(i), 9, i % 2 == 1));
                graphics.drawString(labels.get(i), 10, 40 + 14 * i);
            }
        }
    }
}
