package org.nidoto.batch.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nidoto.batch.intake.profile.FileForm;
import org.nidoto.batch.intake.profile.Profile;

class RefusalTests {
    private static final String ENGLISH_INCIDENTS = "incident_id,title,client,department,category,detected_at\n";

    private final Samples samples;

    RefusalTests(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    @Test
    void aFileWithoutContentIsRefused() {
        assertThat(samples.refusal("a.csv", "")).isEqualTo("a.csv: the file is empty; expected a header row");
        assertThat(samples.refusal("a.csv", "\ufeff"))
                .isEqualTo("a.csv: the file holds blank lines only; expected a header row");
        assertThat(samples.refusal("a.csv", " \r\n,,\n\n"))
                .isEqualTo("a.csv: the file holds blank lines only; expected a header row");
    }

    /** Found by the fuzzer. */
    @ParameterizedTest
    @CsvSource({
        "'', the file is empty; expected a header row",
        "' ', the file holds blank lines only; expected a header row"
    })
    void aProfileHasNothingToReadInAFileOfTwoBytesOrLess(String content, String why) {
        var form = new FileForm(
                Optional.of(UTF_16LE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                1,
                List.of());
        var profile = new Profile("p", "", List.of(), "main", form, List.of(), List.of());
        var path = samples.file("a.csv", content.getBytes(UTF_16LE));
        assertThatThrownBy(() -> ForeignLayout.of(path, "a.csv", form, new ProfileColumns(profile)))
                .isInstanceOf(RefusedFile.class)
                .hasMessage("a.csv: " + why);
    }

    @Test
    void aHeaderAloneIsAFileWithoutRows() throws RefusedFile {
        var read = samples.read("a.csv", ENGLISH_INCIDENTS);
        assertThat(read.kind()).isEqualTo(RecordKind.INCIDENTS);
        assertThat(read.rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-32LE, UTF-32", "UTF-32BE, UTF-32"})
    void utf32IsNamed(String charset, String name) {
        byte[] bytes = ("\ufeff" + ENGLISH_INCIDENTS).getBytes(Charset.forName(charset));
        assertThat(samples.refusal("a.csv", bytes))
                .isEqualTo(
                        "a.csv: the file is written in " + name
                                + "; expected UTF-8, UTF-16 with BOM or Windows-31J, or an import profile that names its encoding");
    }

    @Test
    void utf16WithoutItsMarkIsNamed() {
        for (var text : List.of(ENGLISH_INCIDENTS, "管理番号,日時,種別,担当,備考\n")) {
            assertThat(samples.refusal("a.csv", text.getBytes(UTF_16LE)))
                    .isEqualTo(
                            "a.csv: the file is written in UTF-16; expected UTF-8, UTF-16 with BOM or Windows-31J, or an import profile that names its encoding");
        }
    }

    @ParameterizedTest
    @CsvSource({"EUC-JP, EUC-JP", "ISO-2022-JP, ISO-2022-JP"})
    void japaneseEncodingsThatWeDoNotTakeAreNamed(String charset, String name) {
        byte[] bytes =
                (ENGLISH_INCIDENTS + "I-1,納期の遅れについて,東都精機,営業部,納期遅延,2026/4/1\n").getBytes(Charset.forName(charset));
        assertThat(samples.refusal("a.csv", bytes))
                .isEqualTo(
                        "a.csv: the file is written in " + name
                                + "; expected UTF-8, UTF-16 with BOM or Windows-31J, or an import profile that names its encoding");
    }

    @Test
    void westernEuropeanIsNotTakenForJapanese() {
        byte[] bytes = (ENGLISH_INCIDENTS + "I-1,Verspätung,Müller,Büro,other,2026/4/1\n")
                .getBytes(Charset.forName("ISO-8859-1"));
        assertThat(samples.refusal("a.csv", bytes))
                .isEqualTo(
                        "a.csv: the file is neither UTF-8 nor Windows-31J; expected one of them, UTF-16 with BOM, or an import profile that names its encoding");
    }

    @Test
    void aCurlyApostropheOfWindows1252IsNotTakenForKanji() {
        byte[] bytes =
                (ENGLISH_INCIDENTS + "I-1,it’s late,A,B,other,2026/4/1\n").getBytes(Charset.forName("windows-1252"));
        assertThat(samples.refusal("a.csv", bytes)).startsWith("a.csv: the file is neither UTF-8 nor Windows-31J");
    }

    @Test
    void filesThatAreNoTextAreNamed() {
        assertThat(samples.refusal("a.csv", "PK\u0003\u0004......"))
                .isEqualTo(
                        "a.csv: the file is a ZIP/XLSX file and no CSV; expected CSV in UTF-8, UTF-16 with BOM or Windows-31J");
        assertThat(samples.refusal("a.csv", "%PDF-1.7"))
                .isEqualTo(
                        "a.csv: the file is a PDF file and no CSV; expected CSV in UTF-8, UTF-16 with BOM or Windows-31J");
        assertThat(samples.refusal("a.csv", "abc\0def,ghi"))
                .isEqualTo(
                        "a.csv: the file holds NUL bytes and is no text; expected CSV in UTF-8, UTF-16 with BOM or Windows-31J");
    }

    @Test
    void aForeignHeaderIsShownAndNotCalledADepartmentForItsCode() {
        assertThat(samples.refusal("weather.csv", "code,value,description\n1,晴,\n"))
                .isEqualTo(
                        "weather.csv: the header \"code, value, description\" fits no kind of record; expected the columns of "
                                + "codes, departments, clients, measures, incidents, contacts, adoptions, exposure, decisions");
    }

    @Test
    void theNearestKindIsNamedWithWhatItLacks() {
        assertThat(samples.refusal("a.csv", "管理番号,件名,取引先名,部署,事象区分\n"))
                .isEqualTo("a.csv: the header \"管理番号, 件名, 取引先名, 部署, 事象区分\" is nearest to incidents, "
                        + "but these required columns are missing: client (取引先), detected_at (発見日時)");
    }

    @Test
    void theSameColumnTwiceIsRefusedAlsoUnderItsOtherNames() {
        assertThat(samples.refusal("a.csv", "部署,年月,件数,Month\n"))
                .isEqualTo("a.csv: the column month (年月) stands in the header more than once");
    }

    @Test
    void aHeaderThatFitsTwoKindsNeedsAFileNameThatNamesOne() throws RefusedFile {
        var header = "code,name,name_ja\nC-1,A,あ\n";
        assertThat(samples.refusal("list.csv", header))
                .isEqualTo(
                        "list.csv: the header fits departments, clients alike; expected a file name that names one of them");
        assertThat(samples.read("2026-11-21_clients.csv", header).kind()).isEqualTo(RecordKind.CLIENTS);
        assertThat(samples.read("Department.csv", header).kind()).isEqualTo(RecordKind.DEPARTMENTS);
        assertThat(samples.read("取引先マスタ.csv", header).kind()).isEqualTo(RecordKind.CLIENTS);
    }

    @Test
    void aBrokenHeaderIsRefusedWithItsReason() {
        assertThat(samples.refusal("a.csv", "incident_id,\"at\"x,kind\n"))
                .isEqualTo("a.csv: the header row cannot be read: text follows the closing quote of cell 2; "
                        + "a quote within a cell is written twice");
        assertThat(samples.refusal("a.csv", "x,".repeat(501)))
                .isEqualTo("a.csv: the header row cannot be read: the row has more than 500 cells");
    }

    @Test
    void aKindThatIsAskedForMustFit() {
        var path = samples.file("a.csv", "部署,年月,件数\n".getBytes(UTF_8));
        assertThatThrownBy(() -> SourceFile.open(path, "a.csv", Optional.of(RecordKind.CLIENTS)))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.sentence(Locale.JAPANESE))
                                .isEqualTo("a.csv: 見出し「部署, 年月, 件数」は「取引先」に最も近いのですが、"
                                        + "次の必須の列がありません: code (取引先コード), name (取引先名)"));
    }

    @Test
    void aLogIsNotToldWhatStoodInTheFile() {
        var path = samples.file("a.csv", "佐藤花子,090-0000-0000\n".getBytes(UTF_8));
        assertThatThrownBy(() -> SourceFile.open(path, "a.csv", Optional.empty()))
                .isInstanceOf(RefusedFile.class)
                .hasMessageNotContaining("佐藤")
                .hasMessageStartingWith("a.csv: the header fits no kind of record");
    }
}
