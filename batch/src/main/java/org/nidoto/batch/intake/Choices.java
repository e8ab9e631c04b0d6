package org.nidoto.batch.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.CodeList;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.prevention.ControlType;

/** The values a column with a fixed choice can hold, by their English and Japanese names, in either width and case. */
final class Choices<T> {
    static final Choices<DetectionSource> DETECTION_SOURCE = new Choices<DetectionSource>()
            .with(DetectionSource.CLIENT, "client", "取引先", "顧客", "お客様")
            .with(DetectionSource.OWN_DEPARTMENT, "own_department", "自部署", "自部門")
            .with(DetectionSource.NEXT_DEPARTMENT, "next_department", "後工程", "次工程", "次部署", "後工程部署")
            .with(DetectionSource.THIRD_PARTY, "third_party", "第三者");
    static final Choices<CauseStatus> CAUSE_STATUS = new Choices<CauseStatus>()
            .with(CauseStatus.PROVISIONAL, "provisional", "推定")
            .with(CauseStatus.CONFIRMED, "confirmed", "確定");
    static final Choices<ContractOutcome> CONTRACT_OUTCOME = new Choices<ContractOutcome>()
            .with(ContractOutcome.KEPT, "kept", "継続")
            .with(ContractOutcome.REDUCED, "reduced", "縮小")
            .with(ContractOutcome.TERMINATED, "terminated", "解約");
    static final Choices<IncidentStatus> INCIDENT_STATUS = new Choices<IncidentStatus>()
            .with(IncidentStatus.OPEN, "open", "対応中")
            .with(IncidentStatus.CLOSED, "closed", "完了")
            .with(IncidentStatus.CANCELLED, "cancelled", "取消", "canceled", "取り消し");
    static final Choices<ContactKind> CONTACT_KIND = new Choices<ContactKind>()
            .with(ContactKind.REPORT, "report", "上司報告")
            .with(ContactKind.REPLY, "reply", "回答")
            .with(ContactKind.HEARING, "hearing", "ヒアリング")
            .with(ContactKind.APOLOGY, "apology", "謝罪")
            .with(ContactKind.PROGRESS, "progress", "進捗報告")
            .with(ContactKind.VISIT, "visit", "訪問")
            .with(ContactKind.EXECUTIVE_VISIT, "executive_visit", "経営者訪問")
            .with(ContactKind.LETTER, "letter", "謝罪文")
            .with(ContactKind.PROPOSAL, "proposal", "解決策提示")
            .with(ContactKind.MEETING, "meeting", "定例会議");
    static final Choices<ControlType> CONTROL_TYPE = new Choices<ControlType>()
            .with(ControlType.ELIMINATION, "elimination", "排除")
            .with(ControlType.SUBSTITUTION, "substitution", "代替化")
            .with(ControlType.FACILITATION, "facilitation", "容易化")
            .with(ControlType.DETECTION, "detection", "異常検出")
            .with(ControlType.MITIGATION, "mitigation", "影響緩和")
            .with(ControlType.TRAINING, "training", "教育")
            .with(ControlType.REMINDER, "reminder", "注意喚起");
    static final Choices<CodeList> CODE_LIST = new Choices<CodeList>()
            .with(CodeList.CATEGORY, "category", "事象区分")
            .with(CodeList.CAUSE, "cause", "原因分類", "原因")
            .with(CodeList.SEVERITY, "severity", "重大度");
    static final Choices<Boolean> YES_NO = new Choices<Boolean>()
            .with(true, "yes", "はい", "y", "true", "1", "有", "有り", "あり", "済", "○", "〇", "◯")
            .with(false, "no", "いいえ", "n", "false", "0", "無", "無し", "なし", "未", "×", "✕");

    private final Map<String, T> byName = new HashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();

    private Choices() {}

    private Choices<T> with(T choice, String english, String japanese, String... others) {
        shown.put(english, japanese);
        byName.put(normal(english), choice);
        byName.put(normal(japanese), choice);
        for (var other : others) {
            byName.put(normal(other), choice);
        }
        return this;
    }

    private static String normal(String name) {
        return Widths.folded(name).replace(' ', '_').replace('-', '_');
    }

    Reading<T> read(String text) {
        var asWritten = byName.get(text);
        var choice = asWritten == null ? byName.get(normal(text)) : asWritten;
        return choice == null
                ? Reading.failure(
                        Wording.NO_CHOICE, String.join(", ", shown.keySet()), String.join("、", shown.values()))
                : Reading.of(choice);
    }

    /** All that can be chosen. */
    Set<T> all() {
        return new LinkedHashSet<>(byName.values());
    }
}
