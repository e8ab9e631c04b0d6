package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** Reports to single clients: of the samples, and of a log in which another client is named wherever a name can stand. */
class ClientJobTests {
    private static final String AS_OF = "2026-10-05T08:00";
    private final Path folder;

    ClientJobTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path report(String name) {
        return folder.resolve("reports").resolve("clients").resolve(name);
    }

    /** samples/README.md, story 4: three incidents, two of them open; of 15 promises 7 kept, 6 late, 2 broken; nobody has called since. */
    @Test
    void theReportOfTheClientAboutToLeaveTellsWhatItsFilesSay() throws IOException {
        var night = NightHome.withSamples(folder);
        night.nightly();
        assertThat(night.run(
                                "client",
                                "C-0024",
                                "山﨑精工株式会社",
                                "--quarter",
                                "2026Q2",
                                "--as-of",
                                AS_OF,
                                "--language",
                                "ja,en")
                        .exitCode())
                .isZero();
        var printed = Exposed.in(report("C-0024-2026Q2.ja.pdf"));
        assertThat(printed)
                .contains("山﨑精工株式会社御中")
                .contains("3件(完了1件、対応中2件)")
                .contains("期日を迎えた15件のうち、期日内7件、遅れ6件、未連絡2件")
                .contains("QI-2026-0133", "QI-2026-0154", "QI-2026-0166")
                .contains("2026年9月15日12:00までとお約束したご連絡ができておりません。")
                .contains("2026年9月16日17:00までとお約束したご連絡ができておりません。")
                .contains("改訂図面の受領手順")
                .doesNotContain("確認不足", "担当者", "思い込んだ");
        for (var other : CountedSamples.rows("clients")) {
            if (!other.get("取引先コード").equals("C-0024")) {
                assertThat(printed).doesNotContain(Exposed.plain(other.get("取引先名")), other.get("取引先コード"));
            }
        }
        for (var contact : CountedSamples.rows("contacts")) {
            if (!contact.get("担当").isEmpty()) {
                assertThat(printed).doesNotContain(Exposed.plain(contact.get("担当")));
            }
        }
        assertThat(Exposed.in(report("C-0024-2026Q2.en.pdf")))
                .contains("Of15thatfelldue,7cameintime,6camelate,2didnotcome")
                .contains("Outdateddrawingused");
        var first = Files.readAllBytes(report("C-0024-2026Q2.ja.pdf"));
        night.run("client", "C-0024", "--quarter", "2026Q2", "--as-of", AS_OF);
        assertThat(Files.readAllBytes(report("C-0024-2026Q2.ja.pdf"))).isEqualTo(first);
        var unknown = night.run("client", "C-0024", "no\nsuch");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err().lines()).singleElement().asString().contains("no such");
    }

    @Test
    void anotherClientIsNamedNowhereThoughTheLogNamesItEverywhere() throws IOException {
        var night = NightHome.in(folder);
        night.drop("clients.csv", "code,name,rank\nC-1001,株式会社東都精機,A\nC-1002,東都精機販売株式会社,B\n");
        night.drop("departments.csv", "code,name_ja,name_en,parent\nD1,㈱東都精機担当課,C-1001 Section,\n");
        night.drop("codes.csv", """
                list,code,name_ja,name_en,parent
                category,c1,東都精機 納期遅延,Delay as for C-1001,
                cause,method.x,東都 精機向け手順の不備,Procedure made for C-1001,method
                """);
        night.drop("measures.csv", """
                measure_id,title,description,control_type,causes,owner,decided_at,due_at
                C-1001-M,東都精機向けの手順,Ｃ－１００１ と同じ手順,elimination,method.x,東都精機 太郎,2026-07-10,2026-08-01
                """);
        night.drop("adoptions.csv", "measure_id,department,planned_at,adopted_at\nC-1001-M,D1,2026-08-01,2026-08-02\n");
        night.drop("incidents.csv", """
                incident_id,title,description,client,department,category,detected_at,occurrence_cause,escape_cause,cause_text,cause_status,supplier,status
                C-1001/1,東都精機様と同じ誤り,株式会社東都精機の件,C-1002,D1,c1,2026-07-01 10:00,method.x,method.x,㈱東都精機向けの手順を東都精機販売株式会社にも使っていた。,confirmed,東都精機,open
                I-2,Late,,C-1001,D1,c1,2026-07-02 10:00,,,,,,open
                """);
        night.drop(
                "contacts.csv",
                "incident_id,at,kind,by,next_contact_due,note\nC-1001/1,2026-07-01 11:00,reply,東都精機 太郎,2026-07-02,東都精機の件と同じと説明\n");
        night.nightly();

        var ended = night.run("client", "C-1002", "--quarter", "2026Q2", "--as-of", AS_OF, "--language", "ja,en");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        for (var language : new String[] {"ja", "en"}) {
            var all = Exposed.in(report("C-1002-2026Q2." + language + ".pdf"));
            assertThat(all).contains("東都精機販売株式会社");
            assertThat(all.replace("東都精機販売", "")).doesNotContain("東都精機").doesNotContain("C-1001");
        }
        assertThat(Exposed.in(report("C-1002-2026Q2.ja.pdf"))).contains("(他社)様と同じ誤り", "(他社)向けの手順を東都精機販売株式会社にも使っていた。");
        assertThat(Exposed.in(report("C-1002-2026Q2.en.pdf"))).contains("(anotherclient)");
    }
}
