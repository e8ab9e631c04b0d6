package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.batch.intake.Samples.TOKYO;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.intake.RowOutcome.Accepted;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseAnalysis;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.Client;
import org.nidoto.core.incident.ClientCare;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.CodeList;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.Department;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.ListedCode;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.ControlType;
import org.nidoto.core.prevention.Decision;
import org.nidoto.core.prevention.Exposure;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.prevention.PreventionMeasure;

class FormatTests {
    private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);

    private final Samples samples;

    FormatTests(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    private <T> T record(RowFormat<T> format, String name, String text) throws RefusedFile {
        var outcome = format.judge(samples.read(name, text).rows().get(0));
        assertThat(outcome).as(() -> outcome.toString()).isInstanceOf(Accepted.class);
        return ((Accepted<T>) outcome).record();
    }

    private static Moment day(int dayOfApril) {
        return new Moment.Day(LocalDate.of(2026, 4, dayOfApril));
    }

    @Test
    void anIncidentHasEveryColumnOfItsRow() throws RefusedFile {
        var format = new IncidentFormat("osaka", TOKYO);
        var incident = record(format, "incidents.csv", """
                管理番号,件名,内容,取引先,部署,事象区分,重大度,発見者区分,発生日時,発見日時,上司報告日時,初回回答日時,ヒアリング日時,謝罪日時,\
                応急処置日時,解決策提示日時,解決日時,再発防止策提示日時,完了日時,発生原因,流出原因,原因記述,原因確度,原因特定日時,なぜの段数,仕入先,\
                上司同行,改善計画提示日時,損失額,影響数量,再発元管理番号,経営者要請日時,経営者訪問日時,謝罪文発行日時,覚書締結日時,契約結果,状態
                I-2,遅延,"二行
                の内容",A社,営業,納期遅延,s,顧客,2026/4/1,2026/4/2,2026/4/3,2026/4/4,2026/4/5,2026/4/6,2026/4/7,2026/4/8,2026/4/9,2026/4/10,2026/4/11,\
                方法・手順,検査・確認,手順がない,確定,2026/4/12,３,B社,有,2026/4/13,"1,200円",1,I-1,2026/4/14,2026/4/15,2026/4/16,2026/4/17,縮小,完了
                """);
        assertThat(incident.id()).isEqualTo(new IncidentId("osaka", "I-2"));
        assertThat(incident.description()).contains("二行\nの内容");
        assertThat(incident.severity())
                .hasValueSatisfying(code -> assertThat(code.value()).isEqualTo("s"));
        assertThat(incident.detectionSource()).contains(DetectionSource.CLIENT);
        int dayOfApril = 0;
        for (var milestone : Milestone.values()) {
            assertThat(incident.milestones().at(milestone)).contains(day(++dayOfApril));
        }
        assertThat(incident.analysis())
                .isEqualTo(new CauseAnalysis(
                        Optional.of(new CauseCode("方法・手順")),
                        Optional.of(new CauseCode("検査・確認")),
                        Optional.of("手順がない"),
                        Optional.of(CauseStatus.CONFIRMED),
                        Optional.of(day(12)),
                        OptionalInt.of(3),
                        Optional.of("B社")));
        assertThat(incident.care())
                .isEqualTo(new ClientCare(
                        Optional.of(true),
                        Optional.of(day(13)),
                        Optional.of(new BigDecimal("1200")),
                        OptionalLong.of(1),
                        Optional.of(day(14)),
                        Optional.of(day(15)),
                        Optional.of(day(16)),
                        Optional.of(day(17)),
                        Optional.of(ContractOutcome.REDUCED)));
        assertThat(incident.recurrenceOf()).contains(new IncidentId("osaka", "I-1"));
        assertThat(incident.status()).contains(IncidentStatus.CLOSED);
    }

    @Test
    void aContactIsKeyedByIncidentTimeAndKind() throws RefusedFile {
        var format = new ContactFormat("main", TOKYO);
        var contact = record(format, "c.csv", "管理番号,日時,種別,担当,次回連絡期限,備考\nI-1,2026/4/1 9:30,回答,佐藤,2026/4/2,済\n");
        var at = new Moment.Timed(Instant.parse("2026-04-01T00:30:00Z"));
        assertThat(contact)
                .isEqualTo(new Contact(
                        new IncidentId("main", "I-1"),
                        at,
                        ContactKind.REPLY,
                        Optional.of("佐藤"),
                        Optional.of(day(2)),
                        Optional.of("済")));
        var dated = record(format, "c.csv", "incident_id,at,kind\nI-1,2026-04-01,visit\n");
        assertThat(dated.at()).isEqualTo(new Moment.Day(LocalDate.of(2026, 4, 1)));
    }

    @Test
    void aMeasureNamesItsCausesEachOnce() throws RefusedFile {
        var format = new MeasureFormat("main", TOKYO);
        var measure = record(format, "m.csv", """
                対策番号,対策名,内容,対策の型,対象原因,対象事象,発端管理番号,責任者,決定日,期限,歯止め日,効果確認期限,費用
                M-1,二重確認,やり方,異常検出, 人 ;；方法・手順;人;,納期遅延,I-1；I-2,佐藤,令和8年4月1日,2026/4/2,2026/4/3,2026/4/4,¥500
                """);
        assertThat(measure)
                .isEqualTo(new PreventionMeasure(
                        new MeasureId("main", "M-1"),
                        "二重確認",
                        Optional.of("やり方"),
                        ControlType.DETECTION,
                        List.of(new CauseCode("人"), new CauseCode("方法・手順")),
                        List.of(new CategoryCode("納期遅延")),
                        List.of(new IncidentId("main", "I-1"), new IncidentId("main", "I-2")),
                        Optional.of("佐藤"),
                        FIRST_OF_APRIL,
                        Optional.of(LocalDate.of(2026, 4, 2)),
                        Optional.of(LocalDate.of(2026, 4, 3)),
                        Optional.of(LocalDate.of(2026, 4, 4)),
                        Optional.of(new BigDecimal("500"))));
    }

    @Test
    void anAdoptionsDatesTellHowFarItIs() throws RefusedFile {
        var format = new AdoptionFormat("main", TOKYO);
        var header = "対策番号,部署,予定日,導入日,確認日,対象外理由\n";
        var measure = new MeasureId("main", "M-1");
        var department = new DepartmentCode("営業");
        var planned = Optional.of(FIRST_OF_APRIL);
        assertThat(record(format, "a.csv", header + "M-1,営業,2026/4/1\n"))
                .isEqualTo(new Adoption.Planned(measure, department, planned));
        assertThat(record(format, "a.csv", header + "M-1,営業,2026/4/1,2026/4/1,,\n"))
                .isEqualTo(new Adoption.Adopted(measure, department, planned, FIRST_OF_APRIL));
        assertThat(record(format, "a.csv", header + "M-1,営業,,2026/4/1,2026/4/1,\n"))
                .isEqualTo(
                        new Adoption.Verified(measure, department, Optional.empty(), FIRST_OF_APRIL, FIRST_OF_APRIL));
        var waived = record(format, "a.csv", header + "M-1,営業,2026/4/1,,,該当作業なし\n");
        assertThat(waived).isEqualTo(new Adoption.Waived(measure, department, planned, "該当作業なし"));
    }

    @Test
    void mastersVolumesAndDecisionsAreRead() throws RefusedFile {
        var exposures = new ExposureFormat("main", TOKYO);
        var exposure = record(exposures, "e.csv", "部署,取引先,年月,件数\n営業,A社,令和8年4月,\"1,234\"\n");
        assertThat(exposure)
                .isEqualTo(new Exposure(
                        new DepartmentCode("営業"), Optional.of(new ClientCode("A社")), YearMonth.of(2026, 4), 1234));
        assertThat(record(new DecisionFormat("main", TOKYO), "d.csv", "決定番号,会議日,決定内容,完了日\nK-1,R8.4.1,やる,\n"))
                .isEqualTo(new Decision(
                        "K-1", FIRST_OF_APRIL, "やる", Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(record(
                        new CodeFormat("main", TOKYO),
                        "k.csv",
                        "一覧,コード,name_ja,name_en,上位\n原因分類,m.1,不注意,Careless,man\n"))
                .isEqualTo(new ListedCode(
                        CodeList.CAUSE, "m.1", Optional.of("不注意"), Optional.of("Careless"), Optional.of("man")));
        assertThat(record(new DepartmentFormat("main", TOKYO), "b.csv", "部署コード,name_ja,上位\nD1,営業,D0\n"))
                .isEqualTo(new Department(
                        new DepartmentCode("D1"),
                        Optional.of("営業"),
                        Optional.empty(),
                        Optional.of(new DepartmentCode("D0"))));
        assertThat(record(new ClientFormat("main", TOKYO), "t.csv", "取引先コード,取引先名,ランク\nC1,A社,S\n"))
                .isEqualTo(new Client(new ClientCode("C1"), "A社", Optional.of("S")));
    }

    @Test
    void everyFaultOfARowIsToldAtOnce() throws RefusedFile {
        assertThat(samples.judged("contacts.csv", "incident_id,at,kind,next_contact_due\n,1/4/2026,電話,2026/2/30\n"))
                .containsExactly("""
                        contacts.csv line 2, column incident_id: the cell is blank, but required
                        contacts.csv line 2, column at: "1/4/2026" may be read in more than one way; \
                        expected the year first and in full, e.g. 2026/4/1 9:30
                        contacts.csv line 2, column kind: "電話" is not known; expected one of report, reply, hearing, apology, \
                        progress, visit, executive_visit, letter, proposal, meeting
                        contacts.csv line 2, column next_contact_due: "2026/2/30" is a day no calendar has; \
                        expected e.g. 2026/4/1 9:30""");
    }

    @Test
    void ofARowThatIsAtFaultAsAWholeTheCellsAreNotTold() throws RefusedFile {
        assertThat(samples.judged("c.csv", "incident_id,at,kind\nI-1,2026/4/1,\"reply\"x\nI-1,,reply,2026/4/1\n"))
                .containsExactly(
                        "c.csv line 2: text follows the closing quote of cell 3; a quote within a cell is written twice",
                        "c.csv line 3: the row has 4 cells, but the header 3");
    }

    @Test
    void adoptionsThatContradictThemselvesAreRejected() throws RefusedFile {
        assertThat(samples.judged("a.csv", """
                measure_id,department,adopted_at,verified_at,waived_reason
                M-1,D1,,2026/4/1,
                M-1,D1,2026/4/1,,not needed
                """))
                .containsExactly(
                        "a.csv line 2, column adopted_at: the cell is blank, but required where verified_at is filled",
                        "a.csv line 3, column adopted_at: \"2026/4/1\" contradicts waived_reason; expected only one of the two");
    }

    @Test
    void whatCannotBeSeenIsNoPartOfACode() throws RefusedFile {
        var header = "measure_id,department\n";
        assertThat(samples.judged("a.csv", header + "M-\u200b1,D1\nM-1,\"D\n1\"\nM-1,D1\u200b\n"))
                .containsExactly(
                        "a.csv line 2, column measure_id: \"M- 1\" holds the invisible character U+200B at place 3",
                        "a.csv line 3, column department: \"D 1\" holds the invisible character U+000A at place 2",
                        "Planned[measure=MeasureId[source=main, number=M-1], department=DepartmentCode[value=D1], plannedAt=Optional.empty]");
    }

    @Test
    void causesOfSemicolonsAloneAreMissing() throws RefusedFile {
        assertThat(samples.judged("m.csv", "measure_id,title,control_type,causes,decided_at\nM-1,x,教育, ; ；,2026/4/1\n"))
                .containsExactly("m.csv line 2, column causes: the cell is blank, but required");
    }

    @Test
    void cellsAndRowsBeyondTheLimitsAreRejected() throws RefusedFile {
        var header = "部署,年月,件数\n";
        var longest = "x".repeat(CellLimits.LONGEST_CELL);
        assertThat(samples.judged("e.csv", header + longest + "x,2026-04,1\n"))
                .containsExactly("e.csv line 2, column 部署: the cell has 32769 characters; at most 32768 are taken");
        assertThat(samples.judged("e.csv", header + longest + ",2026-04,1\n").get(0))
                .startsWith("Exposure");
        assertThat(samples.judged("e.csv", header + "a,2026-04,1,,　\n").get(0)).startsWith("Exposure");
        assertThat(samples.judged("e.csv", header + "a,2026-04\n"))
                .containsExactly("e.csv line 2, column 件数: the cell is blank, but required");
    }
}
