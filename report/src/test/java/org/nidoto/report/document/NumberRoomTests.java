package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nidoto.report.document.Block.Column;
import org.nidoto.report.document.Block.Table;

/** A table is 165 mm wide; 126,124 stands on 13.8 mm of a printed page, and 4 mm are padding: 11 %. */
class NumberRoomTests {
    @Test
    void aNumberThatWouldBeTornTakesRoomFromTheWidestColumn() {
        var table = table(row("上司報告", "2時間", "126,124"), 62, 30, 8);
        assertThat(percents(NumberRoom.fit(table))).containsExactly(59, 30, 11);
    }

    @Test
    void aTableThatHasRoomStaysAsItIs() {
        var table = table(row("上司報告", "2時間", "126,124"), 59, 30, 11);
        assertThat(NumberRoom.fit(table)).isSameAs(table);
    }

    @Test
    void smallNumbersMoveNothing() {
        var table = table(row("上司報告", "1営業日2時間30分", "9,999"), 90, 5, 5);
        assertThat(NumberRoom.fit(table)).isSameAs(table);
    }

    @Test
    void noColumnGivesWhatItNeedsItself() {
        var table = table(row("上司報告", "1,327,488,034,000", "1,327,488,034,000"), 14, 43, 43);
        assertThat(NumberRoom.fit(table)).isSameAs(table);
        var narrow = table(row("上司報告", "1,327,488,034,000", "1,327,488,034,000"), 90, 5, 5);
        var percents = percents(NumberRoom.fit(narrow));
        assertThat(percents[1]).isEqualTo(percents[2]).isGreaterThan(15);
        assertThat(percents[0]).isGreaterThanOrEqualTo(14);
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    private static Table table(List<String> cells, int... percents) {
        return new Table(
                "表1",
                "件数",
                List.of(
                        new Column("段階", percents[0], ""),
                        new Column("目標", percents[1], "number"),
                        new Column("件数", percents[2], "number")),
                List.of(Makeup.row(cells.toArray(String[]::new))),
                "");
    }

    private static int[] percents(Table table) {
        return table.columns().stream().mapToInt(Column::percent).toArray();
    }
}
