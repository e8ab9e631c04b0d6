package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nidoto.batch.NightHome;

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
            incident_event_log.csv  | 7 read = 0 taken
            helpdesk.csv            | 8 read = 8 taken
            ITSM_data.csv           | 4 read = 3 taken
            consumer_complaints.csv | 3 read = 3 taken
            ihm_lib.csv             | 2 read = 2 taken
            hokkaido_2026.csv       | 5 read = 4 taken
            company_list_1.tsv      | 3 read = 3 taken
            kosokuhyo_2021.csv      | 3 read = 3 taken
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
        assertThat(tried(FIXTURES.resolve("helpdesk.csv")))
                .contains("each row is an event")
                .contains("time: \"time:timestamp\"")
                .contains("event: \"Activity\"")
                .contains("closed_at: {event: [\"Closed\"], wins: last}")
                .contains("replied_at: {event: [\"Take in charge ticket\"], wins: first}")
                .contains("records: 2 added");
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
}
