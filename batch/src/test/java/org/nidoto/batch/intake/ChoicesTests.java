package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.intake.Reading.Failure;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.CodeList;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.prevention.ControlType;

class ChoicesTests {
    @Test
    void everyConstantCanBeWritten() {
        assertThat(Choices.DETECTION_SOURCE.all()).containsExactlyInAnyOrder(DetectionSource.values());
        assertThat(Choices.CAUSE_STATUS.all()).containsExactlyInAnyOrder(CauseStatus.values());
        assertThat(Choices.CONTRACT_OUTCOME.all()).containsExactlyInAnyOrder(ContractOutcome.values());
        assertThat(Choices.INCIDENT_STATUS.all()).containsExactlyInAnyOrder(IncidentStatus.values());
        assertThat(Choices.CONTACT_KIND.all()).containsExactlyInAnyOrder(ContactKind.values());
        assertThat(Choices.CONTROL_TYPE.all()).containsExactlyInAnyOrder(ControlType.values());
        assertThat(Choices.CODE_LIST.all()).containsExactlyInAnyOrder(CodeList.values());
        assertThat(Choices.YES_NO.all()).containsExactlyInAnyOrder(true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "report, REPORT, 上司報告",
        "reply, REPLY, 回答",
        "hearing, HEARING, ヒアリング",
        "apology, APOLOGY, 謝罪",
        "progress, PROGRESS, 進捗報告",
        "visit, VISIT, 訪問",
        "executive_visit, EXECUTIVE_VISIT, 経営者訪問",
        "letter, LETTER, 謝罪文",
        "proposal, PROPOSAL, 解決策提示",
        "meeting, MEETING, 定例会議",
    })
    void aContactsKindIsWrittenInEitherLanguage(String english, ContactKind kind, String japanese) {
        assertThat(Choices.CONTACT_KIND.read(english)).isEqualTo(Reading.of(kind));
        assertThat(Choices.CONTACT_KIND.read(japanese)).isEqualTo(Reading.of(kind));
        assertThat(Choices.CONTACT_KIND.read(english.toUpperCase(Locale.ROOT))).isEqualTo(Reading.of(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Executive Visit", "executive-visit", "ｅｘｅｃｕｔｉｖｅ＿ｖｉｓｉｔ", "EXECUTIVE_VISIT"})
    void widthCaseAndJoiningSignMakeNoDifference(String text) {
        assertThat(Choices.CONTACT_KIND.read(text)).isEqualTo(Reading.of(ContactKind.EXECUTIVE_VISIT));
    }

    @Test
    void halfWidthKatakanaIsTheSameWord() {
        assertThat(Choices.CONTACT_KIND.read("ﾋｱﾘﾝｸﾞ")).isEqualTo(Reading.of(ContactKind.HEARING));
    }

    @Test
    void anUnknownWordIsToldWhatCouldStandThere() {
        var why = ((Failure<CauseStatus>) Choices.CAUSE_STATUS.read("たぶん")).why();
        var fault = Fault.inCell("原因確度", "たぶん", why);
        assertThat(fault.sentence("incidents.csv", 42, Locale.ENGLISH))
                .isEqualTo(
                        "incidents.csv line 42, column 原因確度: \"たぶん\" is not known; expected one of provisional, confirmed");
        assertThat(fault.sentence("incidents.csv", 42, Locale.JAPANESE))
                .isEqualTo("incidents.csv 42行目、列「原因確度」: 「たぶん」は選択肢にありません。次のいずれかを記入してください: 推定、確定");
        assertThat(fault.sentenceWithoutValue("incidents.csv", 42, Locale.ENGLISH))
                .isEqualTo(
                        "incidents.csv line 42, column 原因確度: the value is not known; expected one of provisional, confirmed");
    }
}
