package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.intake.FirstProfile;
import org.nidoto.batch.intake.RefusedFile;

/** What {@code nidoto profile} makes of files that it has never seen; each profile is used as it is. */
class FirstProfileTests {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "org", "nidoto", "batch", "profiles");

    private final NightHome night;

    FirstProfileTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    /** The profile, and below it what a dry run by it says. */
    private String tried(Path file) throws IOException {
        var written = night.run("profile", file.toString());
        assertThat(written.err()).isEmpty();
        Files.writeString(night.home().profiles().resolve("first.yml"), written.out());
        var ended = night.run("import", "--dry-run", "--profile", "first", file.toString());
        assertThat(ended.exitCode()).as(written.out() + ended.err()).isIn(0, 3);
        return written.out() + ended.out();
    }

    private String tried(String name, String text, String charset) throws IOException {
        return tried(Files.write(night.home().folder().resolve(name), text.getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            desk-event-log.csv   | 7 read = 0 taken
            branch-help-desk.csv | 8 read = 8 taken
            itsm-export.csv      | 4 read = 3 taken
            complaints-june.csv  | 3 read = 3 taken
            site-accidents.csv   | 2 read = 2 taken
            recorded-cases.csv   | 5 read = 4 taken
            labour-list-1.tsv    | 3 read = 3 taken
            kosoku-2021.csv      | 3 read = 3 taken
            """)
    void theProfileOfEachFixtureTakesItsRows(String fixture, String rows) throws IOException {
        assertThat(tried(FIXTURES.resolve(fixture))).contains(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "EUC-JP, EUC-JP",
        "ISO-2022-JP, ISO-2022-JP",
        "windows-31j, windows-31j",
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE",
        "UTF-8, UTF-8"
    })
    void theEncodingIsRecognisedByEvidence(String charset, String told) throws IOException {
        assertThat(tried("f.csv", "管理番号,件名,取引先名,担当部署,事象区分,受付日\n1,納期の遅れ,山田商店,営業,納期遅延,R8.4.1\n", charset))
                .contains("encoding: " + told + "  # by the characters that decode")
                .contains("incident_id: \"管理番号\"")
                .contains("client: \"取引先名\"")
                .contains("detected_at: \"受付日\"")
                .contains("1 read = 1 taken");
    }

    @Test
    void whatCouldNotBeToldIsSaid() throws IOException {
        assertThat(tried(
                        "f.csv",
                        "No,Título,Fecha\n1,Avería eléctrica,03/04/2026\n2,Añadir más,05/06/2026\n",
                        "windows-1252"))
                .contains("encoding: windows-1252  # a guess")
                .contains("whether Fecha has the day or the month first could not be told")
                .contains("client: {constant: unknown}  # could not be told, but is required");
    }

    @Test
    void titleLinesAreSkippedAndAFirstRowOfValuesIsNoHeader() throws IOException {
        assertThat(tried("f.csv", "不具合管理表\n作成日：令和8年4月1日\n\n番号,件名,受付日\n1,a,R8.4.1\n2,b,R8.4.2\n", "UTF-8"))
                .contains("skip-lines: 3")
                .contains("2 read = 2 taken");
        assertThat(tried("f.csv", "1;Late;2026-04-01 09:30\n2;Lost;2026-04-02 10:30\n", "UTF-8"))
                .contains("header: no")
                .contains("delimiter: \";\"")
                .contains("#3: dates as standard")
                .contains("2 read = 2 taken");
    }

    @Test
    void anEventLogGetsEventsWithTheirNames() throws IOException {
        assertThat(tried(FIXTURES.resolve("branch-help-desk.csv")))
                .contains("each row is an event")
                .contains("time: \"time:timestamp\"")
                .contains("event: \"Activity\"")
                .contains("closed_at: {event: [\"Closed\"], wins: last}")
                .contains("replied_at: {event: [\"Take in charge ticket\"], wins: first}")
                .contains("records: 2 added");
    }

    @Test
    void aLogThatSaysHowClientsMadeContactIsOneOfIncidents() throws IOException {
        assertThat(tried("desk.csv", """
                        number,incident_state,contact_type,opened_at,sys_updated_at,category,caller_id,assignment_group,closed_at
                        N-1,New,Phone,31-01-2026 10:00,31-01-2026 10:00,Mail,Aoki,Desk,02-02-2026 09:00
                        N-1,Active,Phone,31-01-2026 10:00,31-01-2026 11:00,Mail,Aoki,Desk,02-02-2026 09:00
                        N-1,Closed,Phone,31-01-2026 10:00,02-02-2026 09:00,Mail,Aoki,Desk,02-02-2026 09:00
                        N-2,New,Phone,31-01-2026 12:00,31-01-2026 12:00,Mail,Baba,Desk,01-02-2026 09:00
                        N-2,Closed,Phone,31-01-2026 12:00,01-02-2026 09:00,Mail,Baba,Desk,01-02-2026 09:00
                        """, "UTF-8"))
                .contains(
                        "kind: incidents",
                        "incident_id: \"number\"",
                        "time: \"sys_updated_at\"",
                        "event: \"incident_state\"")
                .contains("5 read = 5 taken", "2 added");
    }

    @Test
    void otherKindsAreProposedWhereTheColumnsSpeakForThem() throws IOException {
        assertThat(tried("calls.csv", "Ticket,Contact type,Date,Agent\nT-1,reply,2026-04-01 9:30,A\n", "UTF-8"))
                .contains("kind: contacts")
                .contains("1 read = 1 taken");
        assertThat(tried("是正.csv", "対策番号,対策名,対策の型,対象原因,決定日\nM-1,二重確認,排除,不注意,R8.4.1\n", "UTF-8"))
                .contains("kind: measures")
                .contains("1 read = 1 taken");
        assertThat(tried("v.csv", "Department,Month,Orders\nA,2026-04,10\n", "UTF-8"))
                .contains("kind: exposure")
                .contains("1 read = 1 taken");
    }

    @Test
    void daysAreToldByTheCellThatShowsTheirOrder() throws IOException {
        assertThat(tried("f.csv", "No,Title,Opened\n1,a,03/04/26 9:30 AM\n2,b,25/04/26 1:00 PM\n", "UTF-8"))
                .contains("dates: [\"d/M/20yy h:mm a\"]")
                .contains("as 25/04/26 1:00 PM shows");
    }

    @Test
    void aHeaderOfTwoRowsBelowATitleIsRecognised() throws IOException {
        assertThat(tried("list.csv", """
                Complaints 2026,,,,,
                No.,Found,,Client,Customer,
                ,date,time,,name,office
                1,2026/4/25,9:30,x,Aoki,Osaka
                2,2026/4/26,10:00,y,Baba,Kobe
                """, "UTF-8"))
                .contains("skip-lines: 1  # what stands there")
                .contains(
                        "header: 2  # group titles stand above the names; a column is called by both, the upper one first")
                .contains("#   Found date: ", "#   Customer office: ")
                .contains("incident_id: \"No.\"")
                .contains("2 read = 2 taken");
    }

    @Test
    void aFirstRowBelowColumnsWithoutNamesIsNoSecondHeader() throws IOException {
        assertThat(tried("list.csv", "No,Title,,Opened\n1,a,b,2026/4/1\n2,c,d,2026/4/2\n", "UTF-8"))
                .contains("header: yes")
                .contains("2 read = 2 taken");
        assertThat(tried("list.csv", "No,Title,,Opened\nA,a,b,2026/4/1\nB,c,d,2026/4/2\n", "UTF-8"))
                .contains("2 read = 2 taken");
        assertThat(tried("list.csv", "Name,Title,,Text\nA,a,b,x\nB,c,d,y\n", "UTF-8"))
                .contains("2 read = 2 taken");
    }

    @Test
    void itsCommentsAreInTheReadersLanguage() throws IOException, RefusedFile {
        var file = Files.writeString(
                night.home().folder().resolve("一覧.csv"),
                "番号,件名,取引先,受付日,状態\n1,a,甲,03/04/2026,完了\n2,b,〃,05/06/2026,不明\n2,c,乙,05/06/2026,対応中\n");
        assertThat(FirstProfile.of(file, "一覧.csv", Locale.JAPAN)).isEqualTo("""
                # 一覧.csv の先頭3行から作った最初のプロファイルです。すべての行を確認してください。
                files: ["一覧.csv"]
                source: main  # 台帳ごとに別の名前にすると、ほかの台帳の記録と混ざりません
                kind: incidents
                encoding: UTF-8  # 文字として読めるバイトの並びから判別しました
                delimiter: ","  # この区切りで5列になります
                skip-lines: 0
                header: yes
                missing: ["不明"]
                ditto: ["〃"]  # 「上に同じ」を表す語句です
                # dates: 受付日 は12を超える数字がなく、日と月のどちらが先か判断できません。d/M/yyyy か M/d/yyyy を書いてください
                columns:
                  incident_id: {hash: row}  # 番号 は複数の行で同じ値になっています
                  title: "件名"
                  client: "取引先"
                  department: {constant: unknown}  # 必須ですが、判断できませんでした。列を指定してください
                  category: {constant: unknown}  # 必須ですが、判断できませんでした。列を指定してください
                  detected_at: "受付日"  # dates で日と月の順を指定するまで、行は取り込めません
                  status: {column: "状態", codes: {"完了": closed}, default: open}  # 値は "完了", "対応中" です

                # ファイルの各列の内容:
                #   番号: 数値、3件中0件が空欄または不明
                #   件名: 文字列（すべて異なる）、3件中0件が空欄または不明
                #   取引先: 文字列（すべて異なる）、3件中0件が空欄または不明
                #   受付日: 日付（日と月の順は判断できません）、3件中0件が空欄または不明
                #   状態: 文字列（すべて異なる）、3件中1件が空欄または不明
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyCommentStandsInBothLanguages(String language) {
        var words = ResourceBundle.getBundle(
                "org.nidoto.batch.intake.first",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        assertThat(words.keySet()).hasSize(35);
    }
}
