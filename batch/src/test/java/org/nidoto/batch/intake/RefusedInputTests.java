package org.nidoto.batch.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that cannot be taken at all, and the whole sentences that say so, in both languages. */
class RefusedInputTests {
    private static final String HEADER = "incident_id,title,client,department,category,detected_at";

    private final Samples samples;

    RefusedInputTests(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("", "a.csv: the file is empty; expected a header row", "a.csv: ファイルが空です。見出し行が必要です"),
                arguments(
                        "\ufeff",
                        "a.csv: the file holds blank lines only; expected a header row",
                        "a.csv: 空行しかありません。見出し行が必要です"),
                arguments(
                        "\ufeff,,\r\n\r\n",
                        "a.csv: the file holds blank lines only; expected a header row",
                        "a.csv: 空行しかありません。見出し行が必要です"),
                arguments(
                        HEADER + ",件名\n",
                        "a.csv: the column title (件名) stands in the header more than once",
                        "a.csv: 列「title (件名)」が見出しに二つ以上あります"),
                arguments(
                        HEADER + "\nI-1,La\0te,A,B,other,2026/4/1\n",
                        "a.csv: the file holds NUL bytes and is no text; expected CSV in UTF-8, UTF-16 with BOM or Windows-31J",
                        "a.csv: NULバイトを含み、テキストではありません。UTF-8、BOM付きUTF-16、Windows-31JのいずれかのCSVが必要です"),
                arguments(
                        HEADER.replace("title", "\"title") + "\nI-1,Late,A,B,other,2026/4/1\n",
                        "a.csv: the header row cannot be read: the quote that opens in line 1 is not closed within 1048576 characters",
                        "a.csv: 見出し行を読めません: 1行目で始まる引用符が、1048576文字以内に閉じていません"),
                arguments(
                        "x,".repeat(500) + "x\n",
                        "a.csv: the header row cannot be read: the row has more than 500 cells",
                        "a.csv: 見出し行を読めません: 行のセルが500個を超えています"),
                arguments(
                        "x".repeat((1 << 20) + 1),
                        "a.csv: the header row cannot be read: the row has more than 1048576 characters",
                        "a.csv: 見出し行を読めません: 行が1048576文字を超えています"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsRefusedWithAWholeSentence(String text, String english, String japanese) {
        var path = samples.file("a.csv", text.getBytes(UTF_8));
        assertThatThrownBy(() -> Samples.read(path, "a.csv")).isInstanceOfSatisfying(RefusedFile.class, refused -> {
            assertThat(refused.sentence(Locale.ENGLISH)).isEqualTo(english);
            assertThat(refused.sentence(Locale.JAPANESE)).isEqualTo(japanese);
        });
    }

    @Test
    void aHeaderAloneIsNothingToRefuse() throws RefusedFile {
        for (var end : List.of("", "\n", "\r\n,,\r\n", "\r")) {
            assertThat(samples.read("a.csv", HEADER + end).rows()).isEmpty();
        }
    }

    @Test
    void aFormulaWhereTextBelongsIsText() throws RefusedFile {
        assertThat(samples.read("a.csv", HEADER + "\nI-1,\"=1+1\",A,B,other,2026/4/1\n")
                        .cells())
                .containsExactly(List.of("I-1", "=1+1", "A", "B", "other", "2026/4/1"));
    }
}
