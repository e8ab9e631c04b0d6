package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportsIndexDocumentTests {
    @Test
    void theNewestPeriodAndItsIssuedEditionComeFirst() {
        var page = page(
                "2026Q1/management-review-2026Q1.ja.pdf",
                "2026Q2/review-2026Q2.json",
                "2026Q2/a3-2026Q2.ja.pdf",
                "2026Q2/management-review-2026Q2.ja.pdf",
                "2026Q2/management-review-2026Q2.en.pdf",
                "2026Q2/management-review-2026Q2.ja.xlsx",
                "2026Q2/management-review-2026Q2.issued-1.ja.pdf",
                "2026Q2/management-review-2026Q2.issued-2.ja.pdf",
                "2026Q2/management-review-2026Q2.pseudonymised.ja.pdf");
        assertThat(links(page))
                .containsExactly(
                        "#list",
                        "#part-0",
                        "#part-1",
                        "2026Q2/management-review-2026Q2.issued-2.ja.pdf",
                        "2026Q2/management-review-2026Q2.issued-1.ja.pdf",
                        "2026Q2/management-review-2026Q2.ja.pdf",
                        "2026Q2/management-review-2026Q2.ja.xlsx",
                        "2026Q2/management-review-2026Q2.en.pdf",
                        "2026Q2/management-review-2026Q2.pseudonymised.ja.pdf",
                        "2026Q2/a3-2026Q2.ja.pdf",
                        "2026Q2/review-2026Q2.json",
                        "2026Q1/management-review-2026Q1.ja.pdf");
        assertThat(page)
                .contains("2026年度 第2四半期", "マネジメントレビュー資料", "確定版（第2版）", "案・仮名")
                .contains("Management review", "Issued (no. 2)", "Draft, pseudonymised");
    }

    @Test
    void nightsClientsAndIncidentsFollowThePeriods() {
        var page = page(
                "incidents/QI-2026-0001.ja.pdf",
                "clients/C-01.ja.pdf",
                "nightly/2026-11-20.ja.pdf",
                "nightly/2026-11-21.ja.pdf",
                "2026-06-15_2026-07-15/management-review-2026-06-15_2026-07-15.en.pdf",
                "notes.txt");
        assertThat(links(page))
                .containsSubsequence(
                        "2026-06-15_2026-07-15/management-review-2026-06-15_2026-07-15.en.pdf",
                        "nightly/2026-11-21.ja.pdf",
                        "nightly/2026-11-20.ja.pdf",
                        "clients/C-01.ja.pdf",
                        "incidents/QI-2026-0001.ja.pdf",
                        "notes.txt");
        assertThat(page).contains("日次ダイジェスト", "Client reports", "再発防止報告書（8D）");
    }

    @Test
    void aHostileNameIsAName() {
        var page = page(
                "2026Q2/<script>alert(1)<script>.pdf",
                "javascript:alert(1).pdf",
                "clients/a\"onmouseover=\"b\u202E#?% .ja.pdf",
                "[[${1+1}]]/x.pdf");
        assertThat(page)
                .doesNotContain("<script", "href=\"javascript:", "\"onmouseover")
                .contains("&lt;script&gt;alert(1)")
                .contains("[[${1+1}]]");
        assertThat(links(page))
                .contains(
                        "clients/a%22onmouseover%3D%22b%E2%80%AE%23%3F%25%20.ja.pdf", "javascript%3Aalert%281%29.pdf");
    }

    @Test
    void anEmptyFolderIsSaidToBeEmpty() {
        assertThat(page()).contains("まだ資料はありません。", "Nothing has been printed yet.");
    }

    @Test
    void thePageNeedsNothingButItself() {
        assertThat(page("2026Q2/management-review-2026Q2.ja.pdf"))
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"ja\"", "default-src 'none'")
                .doesNotContain("<script", "http:", "https:", "src=", "@import", "url(", "xmlns:");
    }

    private static String page(String... paths) {
        return IndexDocument.of("株式会社<見本>", List.of(paths));
    }

    private static List<String> links(String page) {
        return Pattern.compile("href=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }
}
