package org.nidoto.batch.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.batch.intake.RowOutcome.Rejected;

/** What people's files hold, and the whole sentences that are said about it, in both languages; good rows among them are taken. */
class NastyInputTests {
    private static final String HEADER = "incident_id,title,client,department,category,detected_at,loss_amount\n";
    private static final String GOOD = "I-1,Late,A,B,other,2026/4/1 9:00,\n";

    private final Samples samples;

    NastyInputTests(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    private static Arguments row(String what, String rows, String english, String japanese) {
        return arguments(what, HEADER + rows, english, japanese);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row(
                        "a quote that nobody closes",
                        "I-2,\"Late,A,B,other,2026/4/1,\n" + GOOD,
                        "incidents.csv line 2: the quote that opens in line 2 is not closed within 1048576 characters",
                        "incidents.csv 2行目: 2行目で始まる引用符が、1048576文字以内に閉じていません"),
                row(
                        "a quote that closes too early",
                        GOOD + "I-2,\"La\"te,A,B,other,2026/4/1,\n",
                        "incidents.csv line 3: text follows the closing quote of cell 2; a quote within a cell is written twice",
                        "incidents.csv 3行目: 2番目のセルで、閉じる引用符の後に文字があります。セルの中の引用符は二重に書いてください"),
                row(
                        "a row of several lines: its first counts",
                        GOOD + "I-2,\"so\nlate\r\nagain\",A,B,other,soon,\n",
                        "incidents.csv line 3, column detected_at: \"soon\" is no date; expected e.g. 2026/4/1 9:30",
                        "incidents.csv 3行目、列「detected_at」: 「soon」は日付として読めません。例: 2026/4/1 9:30"),
                row(
                        "a row behind one of several lines",
                        "I-2,\"so\nlate\r\nagain\r!\",A,B,other,2026/4/1,\nI-3,Late,A,B,other,soon,\n",
                        "incidents.csv line 6, column detected_at: \"soon\" is no date; expected e.g. 2026/4/1 9:30",
                        "incidents.csv 6行目、列「detected_at」: 「soon」は日付として読めません。例: 2026/4/1 9:30"),
                row(
                        "lines that end in CR, CRLF and LF",
                        "I-2,a,A,B,other,2026/4/1,\rI-3,b,A,B,other,2026/4/1,\r\n\r\nI-4,c,A,B,other,soon,\n",
                        "incidents.csv line 5, column detected_at: \"soon\" is no date; expected e.g. 2026/4/1 9:30",
                        "incidents.csv 5行目、列「detected_at」: 「soon」は日付として読めません。例: 2026/4/1 9:30"),
                row(
                        "more cells than columns",
                        "I-2,Late,A,B,other,2026/4/1,,x\n",
                        "incidents.csv line 2: the row has 8 cells, but the header 7",
                        "incidents.csv 2行目: 行のセルは8個ですが、見出しは7個です"),
                row(
                        "far more cells than columns",
                        "x,".repeat(501) + "\n" + GOOD,
                        "incidents.csv line 2: the row has more than 500 cells",
                        "incidents.csv 2行目: 行のセルが500個を超えています"),
                row(
                        "a cell longer than a spreadsheet's",
                        "I-2," + "x".repeat(32_769) + ",A,B,other,2026/4/1,\n",
                        "incidents.csv line 2, column title: the cell has 32769 characters; at most 32768 are taken",
                        "incidents.csv 2行目、列「title」: セルが32769文字あります。上限は32768文字です"),
                row(
                        "a row of a megabyte without a line end in sight",
                        "x".repeat((1 << 20) + 1) + "\n" + GOOD,
                        "incidents.csv line 2: the row has more than 1048576 characters",
                        "incidents.csv 2行目: 行が1048576文字を超えています"),
                row(
                        "a day that no calendar has",
                        "I-2,Late,A,B,other,2026-02-30 9:00,\n",
                        "incidents.csv line 2, column detected_at: \"2026-02-30 9:00\" is a day no calendar has; expected e.g. 2026/4/1 9:30",
                        "incidents.csv 2行目、列「detected_at」: 「2026-02-30 9:00」は暦にない日付です。例: 2026/4/1 9:30"),
                row(
                        "a time that no clock shows",
                        "I-2,Late,A,B,other,2026/4/1 25:61,\n",
                        "incidents.csv line 2, column detected_at: \"2026/4/1 25:61\" is a time no clock shows; expected e.g. 2026/4/1 9:30",
                        "incidents.csv 2行目、列「detected_at」: 「2026/4/1 25:61」は存在しない時刻です。例: 2026/4/1 9:30"),
                row(
                        "a day and month in an order nobody knows",
                        "I-2,Late,A,B,other,04/05/2026,\n",
                        "incidents.csv line 2, column detected_at: \"04/05/2026\" may be read in more than one way;"
                                + " expected the year first and in full, e.g. 2026/4/1 9:30",
                        "incidents.csv 2行目、列「detected_at」: 「04/05/2026」は年月日の順が定まりません。西暦4桁の年から書いてください。例: 2026/4/1 9:30"),
                row(
                        "an era that was over",
                        "I-2,Late,A,B,other,平成32年4月1日,\n",
                        "incidents.csv line 2, column detected_at: \"平成32年4月1日\" lies outside 平成, which lasted from 1989-01-08 to 2019-04-30",
                        "incidents.csv 2行目、列「detected_at」: 「平成32年4月1日」は平成の期間（1989-01-08〜2019-04-30）の外です"),
                row(
                        "a day of the week that it was not",
                        "I-2,Late,A,B,other,2026/4/1(月),\n",
                        "incidents.csv line 2, column detected_at: \"2026/4/1(月)\" names the wrong day of the week",
                        "incidents.csv 2行目、列「detected_at」: 「2026/4/1(月)」は日付と曜日が合いません"),
                row(
                        "a decimal comma",
                        "I-2,Late,A,B,other,2026/4/1,\"12,5\"\n",
                        "incidents.csv line 2, column loss_amount: \"12,5\" is no number; expected e.g. 12,000",
                        "incidents.csv 2行目、列「loss_amount」: 「12,5」は数値として読めません。例: 12,000"),
                row(
                        "money below zero, as a bookkeeper writes it",
                        "I-2,Late,A,B,other,2026/4/1,\"△1,200\"\n",
                        "incidents.csv line 2, column loss_amount: \"△1,200\" is negative; expected 0 or more",
                        "incidents.csv 2行目、列「loss_amount」: 「△1,200」は負の数です。0以上を記入してください"),
                row(
                        "a formula where a number belongs",
                        "I-2,Late,A,B,other,2026/4/1,=SUM(A1:A9)\n",
                        "incidents.csv line 2, column loss_amount: \"=SUM(A1:A9)\" is no number; expected e.g. 12,000",
                        "incidents.csv 2行目、列「loss_amount」: 「=SUM(A1:A9)」は数値として読めません。例: 12,000"),
                row(
                        "a spreadsheet's complaint where a date belongs",
                        "I-2,Late,A,B,other,########,\n",
                        "incidents.csv line 2, column detected_at: \"########\" is no date; expected e.g. 2026/4/1 9:30",
                        "incidents.csv 2行目、列「detected_at」: 「########」は日付として読めません。例: 2026/4/1 9:30"),
                row(
                        "a key of blanks",
                        "\"  \t\",Late,A,B,other,2026/4/1,\n",
                        "incidents.csv line 2, column incident_id: the cell is blank, but required",
                        "incidents.csv 2行目、列「incident_id」: 空欄です。必須の列です"),
                row(
                        "a key of full-width blanks",
                        "　　,Late,A,B,other,2026/4/1,\n",
                        "incidents.csv line 2, column incident_id: the cell is blank, but required",
                        "incidents.csv 2行目、列「incident_id」: 空欄です。必須の列です"),
                row(
                        "a key with something in it that cannot be seen",
                        "I-\u200b2,Late,A,B,other,2026/4/1,\n",
                        "incidents.csv line 2, column incident_id: \"I- 2\" holds the invisible character U+200B at place 3",
                        "incidents.csv 2行目、列「incident_id」: 「I- 2」の3文字目に見えない文字U+200Bがあります"),
                row(
                        "two things at once",
                        "I-2,,A,B,other,soon,\n",
                        "incidents.csv line 2, column title: the cell is blank, but required\n"
                                + "incidents.csv line 2, column detected_at: \"soon\" is no date; expected e.g. 2026/4/1 9:30",
                        "incidents.csv 2行目、列「title」: 空欄です。必須の列です\n"
                                + "incidents.csv 2行目、列「detected_at」: 「soon」は日付として読めません。例: 2026/4/1 9:30"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aRowIsRejectedWithWholeSentences(String what, String text, String english, String japanese)
            throws RefusedFile {
        rejects(text.getBytes(UTF_8), english, japanese);
    }

    private void rejects(byte[] bytes, String english, String japanese) throws RefusedFile {
        var read = samples.read("incidents.csv", bytes);
        assertThat(rejected(read, Locale.ENGLISH)).containsExactly(english);
        assertThat(rejected(read, Locale.JAPANESE)).containsExactly(japanese);
    }

    private static List<String> rejected(Samples.Read read, Locale language) {
        var format = Samples.format(read.kind());
        var sentences = Samples.judged(read, language);
        return java.util.stream.IntStream.range(0, sentences.size())
                .filter(i -> format.judge(read.rows().get(i)) instanceof Rejected<?>)
                .mapToObj(sentences::get)
                .toList();
    }

    static Stream<Arguments> bytes() {
        var halfPair = new ByteArrayOutputStream();
        halfPair.writeBytes(
                "\ufeffincident_id\ttitle\tclient\tdepartment\tcategory\tdetected_at\nI-2\tL".getBytes(UTF_16LE));
        halfPair.writeBytes(new byte[] {0x00, (byte) 0xd8});
        halfPair.writeBytes("e\tA\tB\tother\t2026/4/1\n".getBytes(UTF_16LE));
        return Stream.of(
                arguments(
                        "a byte that is no text",
                        bytes(HEADER + "I-2,La", new byte[] {(byte) 0xff}, "e,A,B,other,2026/4/1,\n" + GOOD.repeat(20)),
                        "incidents.csv line 2, column title: character 3 is the byte 0xFF, which is no UTF-8 text",
                        "incidents.csv 2行目、列「title」: 3文字目のバイト0xFFはUTF-8の文字ではありません"),
                arguments(
                        "half a surrogate pair in UTF-8",
                        bytes(
                                HEADER + "I-2,La",
                                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                                "e,A,B,other,2026/4/1,\n" + GOOD),
                        "incidents.csv line 2, column title: character 3 is the byte 0xED, which is no UTF-8 text",
                        "incidents.csv 2行目、列「title」: 3文字目のバイト0xEDはUTF-8の文字ではありません"),
                arguments(
                        "half a surrogate pair in UTF-16",
                        halfPair.toByteArray(),
                        "incidents.csv line 2, column title: character 2 is the byte 0x00, which is no UTF-16LE text",
                        "incidents.csv 2行目、列「title」: 2文字目のバイト0x00はUTF-16LEの文字ではありません"),
                arguments(
                        "a NUL in a file that its mark shows to be text",
                        bytes("\ufeff" + HEADER + "I-2,La", new byte[] {0}, "e,A,B,other,2026/4/1,\n" + GOOD),
                        "incidents.csv line 2, column title: \"La e\" holds the invisible character U+0000 at place 3",
                        "incidents.csv 2行目、列「title」: 「La e」の3文字目に見えない文字U+0000があります"));
    }

    private static byte[] bytes(String before, byte[] nasty, String behind) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(UTF_8));
        bytes.writeBytes(nasty);
        bytes.writeBytes(behind.getBytes(UTF_8));
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bytes")
    void bytesThatAreNoTextRejectTheirRow(String what, byte[] bytes, String english, String japanese)
            throws RefusedFile {
        rejects(bytes, english, japanese);
    }
}
