package org.nidoto.batch.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.batch.intake.Samples.WINDOWS_31J;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTests {
    private static final String HEADER = "incident_id,at,kind,note\n";

    private final Samples samples;

    EncodingTests(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    private static byte[] bytes(Object... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part instanceof byte[] raw ? raw : part.toString().getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] in(Charset charset, String text) {
        return text.getBytes(charset);
    }

    private static String rows(int count, String note) {
        return ("I-1,2026/4/1,reply," + note + "\n").repeat(count);
    }

    @Test
    void japaneseThatComesAfterMegabytesOfAsciiStillTellsTheEncoding() throws RefusedFile {
        var ascii = rows(100_000, "plain");
        var read = samples.read("c.csv", bytes(HEADER, ascii, in(WINDOWS_31J, rows(3, "納期の髙橋"))));
        assertThat(read.encoding()).isEqualTo(WINDOWS_31J);
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows().get(100_002).original().get(3)).isEqualTo("納期の髙橋");
        assertThat(samples.read("c.csv", bytes(HEADER, ascii, rows(3, "納期の髙橋"))).encoding())
                .isEqualTo(UTF_8);
    }

    @Test
    void plainAsciiIsUtf8() throws RefusedFile {
        assertThat(samples.read("c.csv", HEADER + rows(2, "x")).encoding()).isEqualTo(UTF_8);
    }

    @Test
    void aSingleShortWordIsEnough() throws RefusedFile {
        for (var word : List.of("済", "髙", "①", "㈱", "Ⅲ", "表", "ソ", "能", "ｱ", "ｶﾅ", "〜", "～", "－", "￥", "Aア", "Ａ")) {
            if (WINDOWS_31J.newEncoder().canEncode(word)) {
                var read = samples.read("c.csv", bytes(HEADER, in(WINDOWS_31J, rows(1, word))));
                assertThat(read.cells().get(0).get(3)).isEqualTo(word);
            }
            assertThat(samples.read("c.csv", HEADER + rows(1, word))
                            .cells()
                            .get(0)
                            .get(3))
                    .isEqualTo(word);
        }
    }

    @Test
    void trailBytesThatLookLikeSignsSplitNothing() throws RefusedFile {
        var read = samples.read("c.csv", bytes(HEADER, in(WINDOWS_31J, rows(1, "\"表\"\"能ソ十\n貼\"") + rows(1, "｜―ー"))));
        assertThat(read.cells())
                .containsExactly(
                        List.of("I-1", "2026/4/1", "reply", "表\"能ソ十\n貼"), List.of("I-1", "2026/4/1", "reply", "｜―ー"));
    }

    @Test
    void aByteThatIsNoWindows31JCostsItsRow() throws RefusedFile {
        var read = samples.read(
                "c.csv",
                bytes(
                        HEADER,
                        in(WINDOWS_31J, rows(2, "納期")),
                        "I-2,2026/4/1,reply,",
                        in(WINDOWS_31J, "納"),
                        new byte[] {(byte) 0x85, (byte) 0x40, (byte) 0xfd},
                        ",\n",
                        in(WINDOWS_31J, rows(1, "品質"))));
        assertThat(read.faults())
                .containsExactly(
                        "c.csv line 4, column note: character 2 is the byte 0x85, which is no windows-31j text");
        assertThat(read.cells().get(2)).containsExactly("I-2", "2026/4/1", "reply", "納\\x85@\\xFD", "");
        assertThat(read.cells().get(3)).contains("品質");
    }

    @Test
    void aCutCharacterBeforeADelimiterSwallowsNothing() throws RefusedFile {
        var cutSjis = bytes(
                HEADER,
                in(WINDOWS_31J, rows(2, "納期")),
                "I-2,",
                new byte[] {(byte) 0x94},
                ",reply,x\nI-3,2026/4/1,reply,y\n");
        assertThat(samples.read("c.csv", cutSjis).cells()).element(2).isEqualTo(List.of("I-2", "\\x94", "reply", "x"));
        var cutUtf8 = bytes(
                HEADER,
                rows(2, "納期"),
                "I-2,",
                new byte[] {(byte) 0xe7, (byte) 0xb4},
                ",reply,x\nI-3,2026/4/1,reply,y\n");
        var read = samples.read("c.csv", cutUtf8);
        assertThat(read.encoding()).isEqualTo(UTF_8);
        assertThat(read.cells()).element(2).isEqualTo(List.of("I-2", "\\xE7\\xB4", "reply", "x"));
        assertThat(read.rows()).hasSize(4);
    }

    @Test
    void aFileThatIsMostlyUtf8StaysUtf8() throws RefusedFile {
        var read = samples.read("c.csv", bytes(HEADER, rows(5, "納期の遅れ"), in(WINDOWS_31J, rows(2, "納期"))));
        assertThat(read.encoding()).isEqualTo(UTF_8);
        assertThat(read.rows().stream().filter(row -> !row.faults().isEmpty())).hasSize(2);
    }

    @Test
    void aJapaneseHeaderDecidesAgainstTheMajority() throws RefusedFile {
        var header = "管理番号,日時,種別,備考\n";
        var read = samples.read("c.csv", bytes(in(WINDOWS_31J, header), rows(9, "納期の遅れについて")));
        assertThat(read.encoding()).isEqualTo(WINDOWS_31J);
    }

    @Test
    void halfASurrogateAndHalfAUnitOfUtf16CostTheirRow() throws RefusedFile {
        var lone = new byte[] {(byte) 0xd8, 0x3d};
        var big = bytes(
                in(UTF_16BE, "\ufeff" + HEADER + "I-1,2026/4/1,reply,a"), lone, in(UTF_16BE, "\n" + rows(1, "😀")));
        var read = samples.read("c.csv", big);
        assertThat(read.faults())
                .containsExactly("c.csv line 2, column note: character 2 is the byte 0xD8, which is no UTF-16BE text");
        assertThat(read.cells().get(1).get(3)).isEqualTo("😀");
        var odd = bytes(in(UTF_16LE, "\ufeff" + HEADER + "I-1,2026/4/1,reply,a"), new byte[] {0x41});
        assertThat(samples.read("c.csv", odd).faults())
                .containsExactly("c.csv line 2, column note: character 2 is the byte 0x41, which is no UTF-16LE text");
    }

    @Test
    void aNulFarIntoAFileCostsItsRow() throws RefusedFile {
        var read = samples.read("c.csv", HEADER + rows(5_000, "plain") + rows(1, "a\0b") + rows(1, "c"));
        assertThat(read.faults())
                .containsExactly(
                        "c.csv line 5002, column note: \"a b\" holds the invisible character U+0000 at place 2");
    }

    @Test
    void aByteOrderMarkNamesTheEncodingWhateverFollows() throws RefusedFile {
        var read = samples.read("c.csv", bytes("\ufeff" + HEADER, in(WINDOWS_31J, rows(3, "納期"))));
        assertThat(read.encoding()).isEqualTo(UTF_8);
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.faults()).isNotEmpty());
    }

    @Test
    void tabsSemicolonsAndExcelsSeparatorLineAreRecognised() throws RefusedFile {
        for (var delimiter : List.of(",", "\t", ";")) {
            var text = (HEADER + rows(1, "a")).replace(",", delimiter);
            assertThat(samples.read("c.csv", text).cells()).containsExactly(List.of("I-1", "2026/4/1", "reply", "a"));
            var read = samples.read("c.csv", "sep=" + delimiter + "\r\n" + text);
            assertThat(read.cells()).containsExactly(List.of("I-1", "2026/4/1", "reply", "a"));
            assertThat(read.rows().get(0).line()).isEqualTo(3);
        }
    }

    @Test
    void aHeaderMayBeFullWidthPaddedAndInAnyCase() throws RefusedFile {
        var read = samples.read("c.csv", " ＩＮＣＩＤＥＮＴ＿ＩＤ ,At,　KIND　,\"備考\",ﾒﾓ,,\nI-1,2026/4/1,reply,a,b,c,\n");
        assertThat(read.kind()).isEqualTo(RecordKind.CONTACTS);
        assertThat(read.unknownColumns()).containsExactly("ﾒﾓ", "#6", "#7");
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void anEnglishLogWithAFewAccentsOfWindows1252LosesTheirRowsOnly() throws RefusedFile {
        var rows = new StringBuilder("incident_id,title,client,department,category,detected_at\n");
        for (int i = 1; i <= 40; i++) {
            rows.append("I-")
                    .append(i)
                    .append(i % 25 == 0 ? ",it’s Müller" : ",Late")
                    .append(",A,B,other,2026/4/1\n");
        }
        var read = samples.read("a.csv", rows.toString().getBytes(Charset.forName("windows-1252")));
        assertThat(read.rows()).hasSize(40);
        assertThat(read.faults())
                .containsExactly("a.csv line 26, column title: character 3 is the byte 0x92, which is no UTF-8 text");
        var more = rows.toString().replace("I-1,Late", "I-1,Müller").replace("I-2,Late", "I-2,Müller");
        assertThat(samples.refusal("a.csv", more.getBytes(Charset.forName("windows-1252"))))
                .as("3 of 41 lines")
                .startsWith("a.csv: the file is neither UTF-8 nor Windows-31J; expected one of them");
    }
}
