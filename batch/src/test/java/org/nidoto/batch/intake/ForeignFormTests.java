package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How files are written that others made, and what their profiles say of it. */
class ForeignFormTests {
    private static final String NAMED = "kind: clients\ncolumns: {code: No, name: [Customer, 顧客]}\n";
    private static final String PLACED = "kind: clients\nheader: no\ncolumns: {code: \"#1\", name: {position: 3}}\n";

    private final ForeignSamples samples;

    ForeignFormTests(@TempDir Path folder) {
        samples = new ForeignSamples(folder);
    }

    @Test
    void cellsMayStandInNoQuotesOrInOthers() {
        assertThat(samples.read(NAMED + "quote: none\ndelimiter: tab\n", "No\tCustomer\n1\t\"A\n2\tB \"b\"\n"))
                .containsExactly("1|\"A", "2|B \"b\"");
        assertThat(samples.read(NAMED + "quote: \"'\"\n", "No,Customer\n1,'it''s, well'\n2,\"B\"\n3,'a;b'\n"))
                .containsExactly("1|it's, well", "2|\"B\"", "3|a;b");
    }

    @Test
    void linesThatAreCommentsAreNoRows() {
        assertThat(samples.read(NAMED + "comment: \"#\"\n", "# made today\nNo,Customer\n#1,A\n2,\"#B\"\n3,C#\n#"))
                .containsExactly("2|#B", "3|C#");
    }

    @Test
    void aFileWithoutAHeaderIsReadByPlaces() {
        assertThat(samples.read(PLACED, "1,x,A\n2,y,B\n")).containsExactly("1|A", "2|B");
        assertThat(samples.read(PLACED, "1,x\n2,y,B\n"))
                .containsExactly("f.csv: the profile p names the column #3, which the header \"#1, #2\" has not or has"
                        + " more than once");
        assertThat(samples.read(PLACED + "skip-lines: 1\n", "Customers of 2026\n1,x,A\n"))
                .containsExactly("1|A");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void theHeaderIsFoundBehindLinesThatAreNone(String delimiter) {
        var title = "顧客一覧表\n\n作成日：令和8年4月1日;第1版\n\"unclosed\n";
        var rows = "No,顧客,Rank\n1,A,x\n2,B,y\n".replace(",", delimiter);
        assertThat(samples.read(NAMED, title + rows)).containsExactly("1|A", "2|B");
        assertThat(samples.read(NAMED + "skip-lines: recognise\ndelimiter: recognise\n", title + rows))
                .containsExactly("1|A", "2|B");
        assertThat(samples.read(NAMED + "skip-lines: 4\n", title + rows)).containsExactly("1|A", "2|B");
        assertThat(samples.read(NAMED + "skip-lines: 3\n", rows))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("f.csv: ");
    }

    @Test
    void aHeaderThatIsNowhereIsToldByTheLineThatComesNearest() {
        assertThat(samples.read(NAMED, "List\nNo,Kunde\n1,A\n"))
                .containsExactly("f.csv: the profile p names the column Customer / 顧客, which the header \"No, Kunde\""
                        + " has not or has more than once");
    }

    @Test
    void namesMayStandInSeveralRowsWithMergedCells() {
        var yaml = """
                kind: contacts
                header: 2
                columns:
                  incident_id: 番号
                  at: {join: [発生 日付, 発生 時刻]}
                  kind: {constant: report}
                  by: 担当氏名
                  note: 備考
                """;
        var sheet = "番号,発生,,担当,,備考\n,日付,時刻,部署,氏名,\nI-1,2026/4/1,9:30,営業,佐藤,なし\n";
        assertThat(samples.read(yaml, "不具合管理表,,,,,\n" + sheet)).containsExactly("I-1|2026/4/1 9:30|report|佐藤||なし");
    }

    @Test
    void lineEndsAndBlanksWithinANameDoNotMatter() {
        assertThat(samples.read(NAMED, "\"N\no\",\"顧\n客\"\n1,A\n")).containsExactly("1|A");
    }

    @Test
    void aColumnThatFilesMayLackIsBlankThereAndANeededOneIsNot() {
        var optional = """
                kind: clients
                columns:
                  code: No
                  name: {column: [Customer, 顧客], optional: yes, blank: 不明}
                  rank: {join: [R1, R2], optional: yes}
                take: [{column: Type, optional: yes, not: [test]}]
                """;
        assertThat(samples.read(optional, "No\n1\n")).containsExactly("1|不明");
        assertThat(samples.read(optional, "No,R2,Customer\n1,x,A\n2,,\n")).containsExactly("1|A|x", "2|不明");
        assertThat(samples.read(optional, "No,Type\n1,test\n2,\n")).containsExactly("filtered", "2|不明");
        assertThat(samples.read(optional, "Type\n1\n")).first().asString().contains("names the column No");
        assertThat(samples.read(NAMED.replace("[Customer, 顧客]", "{column: Customer, optional: yes}"), "No\n1\n"))
                .containsExactly("f.csv line 2, column Customer: the cell is blank, but required");
    }

    @Test
    void theDelimiterThatMakesMostOfTheColumnsIsTaken() {
        var optional = "kind: clients\ncolumns: {code: {column: No, optional: yes, blank: x}, name: {column: Customer,"
                + " optional: yes, blank: y}}\n";
        assertThat(samples.read(optional, "No;Customer\n1;A,B\n")).containsExactly("1|A,B");
    }
}
