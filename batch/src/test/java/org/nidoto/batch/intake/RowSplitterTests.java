package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nidoto.batch.intake.RowSplitter.Raw;

class RowSplitterTests {
    private static final List<String> PIECES =
            List.of(",", "\t", ";", "\"", "\n", "\r", "\r\n", " ", "'", "a", "納期", "①", "😀", "=1+1");

    /** A row and its cells. */
    private record Split(long line, List<String> cells, Optional<Message> broken) {}

    private static List<Split> split(String text) {
        return split(text, ',');
    }

    private static List<Split> split(String text, char delimiter) {
        return split(text, Dialect.of(delimiter));
    }

    private static List<Split> split(String text, Dialect dialect) {
        var rows = new ArrayList<Raw>();
        try (var splitter = new RowSplitter(new StringReader(text), dialect)) {
            for (var row = splitter.next(); row.isPresent(); row = splitter.next()) {
                rows.add(row.get());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var cells = new CellSplitter(dialect).split(rows);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Split(
                        rows.get(i).line(), cells.get(i), rows.get(i).broken().map(RowSplitter.Broken::why)))
                .toList();
    }

    private static List<List<String>> cells(String text) {
        return split(text).stream().map(Split::cells).toList();
    }

    @Test
    void quotesHoldDelimitersLineEndsAndDoubledQuotes() {
        assertThat(cells("a,\"b,\"\"c\"\"\nd\",e\r\n\"\",\"\"\"\",x"))
                .containsExactly(List.of("a", "b,\"c\"\nd", "e"), List.of("", "\"", "x"));
    }

    @Test
    void aQuoteWithinACellIsJustACharacter() {
        assertThat(cells("12\" pipe,a\"b\"c, \"d\"")).containsExactly(List.of("12\" pipe", "a\"b\"c", " \"d\""));
    }

    @Test
    void blanksBehindAClosingQuoteDoNotCount() {
        assertThat(cells("\"a\" ,\"b\"\t,c")).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void blankRowsAreNoRowsButCountAsLines() {
        assertThat(split("\n\na\n,,\n  \n　,　\r\n\r\nb"))
                .extracting(Split::line, Split::cells)
                .containsExactly(tuple(3L, List.of("a")), tuple(8L, List.of("b")));
    }

    @Test
    void aRowsLineIsTheOneItBeginsOn() {
        assertThat(split("a,\"1\r2\r\n3\n4\"\nb\rc")).extracting(Split::line).containsExactly(1L, 5L, 6L);
    }

    @Test
    void textBehindAClosingQuoteCostsTheRowAndKeepsItsText() {
        var rows = split("x,\"a\"b,c\ny,\"d\" e\nz");
        assertThat(rows)
                .extracting(Split::cells)
                .containsExactly(List.of("x", "\"a\"b", "c"), List.of("y", "\"d\" e"), List.of("z"));
        assertThat(rows.get(0).broken()).contains(Message.of(Wording.TEXT_AFTER_QUOTE, "2"));
        assertThat(rows.get(1).broken()).contains(Message.of(Wording.TEXT_AFTER_QUOTE, "2"));
        assertThat(rows.get(2).broken()).isEmpty();
    }

    @Test
    void aQuoteThatSwallowsLinesGivesThemBack() {
        var rows = split("1,\"open,a\n2,b\n3,\"c\"\n4,d\n");
        assertThat(rows)
                .extracting(Split::cells)
                .containsExactly(List.of("1", "\"open,a"), List.of("2", "b"), List.of("3", "c"), List.of("4", "d"));
        assertThat(rows.get(0).broken()).contains(Message.of(Wording.TEXT_AFTER_QUOTE, "2"));
        assertThat(rows).extracting(Split::line).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aQuoteThatOpensLateInARowIsNamedWithItsOwnLine() {
        var rows = split("\"a\nb\",\"c\nd,e\n");
        assertThat(rows.get(0).broken())
                .contains(Message.of(Wording.QUOTE_NOT_CLOSED, "2", Integer.toString(RowSplitter.LONGEST_ROW)));
        assertThat(rows).extracting(Split::cells).containsExactly(List.of("a\nb", "\"c"), List.of("d", "e"));
        assertThat(rows).extracting(Split::line).containsExactly(1L, 3L);
    }

    @Test
    void aRowWithoutEndIsCutAndTheNextOneIsRead() {
        var endless = "x".repeat(3 * RowSplitter.LONGEST_ROW);
        var rows = split("a," + endless + ",b\nc,d\n");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).broken())
                .contains(Message.of(Wording.ROW_TOO_LONG, Integer.toString(RowSplitter.LONGEST_ROW)));
        assertThat(rows.get(0).cells().get(1)).hasSizeLessThan(RowSplitter.LONGEST_ROW + 2);
        assertThat(rows.get(1)).isEqualTo(new Split(2, List.of("c", "d"), Optional.empty()));
    }

    @Test
    void aQuotedCellWithoutEndCostsItsLineOnly() {
        var rows = split("a,\"" + "x\n".repeat(RowSplitter.LONGEST_ROW));
        assertThat(rows).hasSize(RowSplitter.LONGEST_ROW);
        assertThat(rows.get(0).broken()).isPresent();
        assertThat(rows.get(1).broken()).isEmpty();
    }

    @Test
    void anotherQuoteOrNoneAndLinesOfCommentAreTakenAsTheDialectSays() {
        var single = new Dialect(',', Optional.of('\''), Optional.of('#'));
        assertThat(split("# 'a\n'b,''c','d\ne'\n#\nx,\"y", single))
                .extracting(Split::line, Split::cells)
                .containsExactly(tuple(2L, List.of("b,'c", "d\ne")), tuple(5L, List.of("x", "\"y")));
        var none = new Dialect('\t', Optional.empty(), Optional.empty());
        assertThat(split("\"a\tb\n\"", none))
                .extracting(Split::cells)
                .containsExactly(List.of("\"a", "b"), List.of("\""));
    }

    @Test
    void aRowWithTooManyCellsIsBroken() {
        var rows = split(",".repeat(RowSplitter.MOST_CELLS) + "x\na");
        assertThat(rows.get(0).broken())
                .contains(Message.of(Wording.TOO_MANY_CELLS, Integer.toString(RowSplitter.MOST_CELLS)));
        assertThat(rows.get(1).cells()).containsExactly("a");
    }

    /** What Commons CSV prints, in every quoting it knows, reads back as it was; the repetition is the seed. */
    @RepeatedTest(200)
    void whatAnotherLibraryWritesReadsBack(RepetitionInfo repetition) throws IOException {
        var random = new Random(repetition.getCurrentRepetition());
        char delimiter = ",\t;".charAt(random.nextInt(3));
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuoteMode(random.nextBoolean() ? QuoteMode.ALL : QuoteMode.MINIMAL)
                .setRecordSeparator(List.of("\n", "\r\n", "\r").get(random.nextInt(3)))
                .get();
        var rows = new ArrayList<List<String>>();
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, format)) {
            for (int i = 0; i < 50; i++) {
                var row = randomRow(random);
                rows.add(row);
                printer.printRecord(row);
            }
        }
        assertThat(split(text.toString(), delimiter)).extracting(Split::cells).containsExactlyElementsOf(rows);
    }

    private static List<String> randomRow(Random random) {
        var row = new ArrayList<String>(List.of("x"));
        for (int cells = random.nextInt(6); cells > 0; cells--) {
            var cell = new StringBuilder();
            for (int length = random.nextInt(8) * random.nextInt(60); length > 0; length--) {
                cell.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            row.add(cell.toString());
        }
        return row;
    }
}
