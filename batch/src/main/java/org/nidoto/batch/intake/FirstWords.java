package org.nidoto.batch.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words by which foreign headers name what our columns hold, the surest first. */
final class FirstWords {
    private static final Map<RecordKind, Map<String, List<String>>> WORDS = Map.of(
            RecordKind.INCIDENTS,
            words(
                    "incident_id: incident_id complaint_id issue*key ticket number case*concept case*id case 管理番号 受付番号 番号 no. no id",
                    "title: title subject summary short_description 件名 概要 issue*type issue 罪名 内容",
                    "description: description narrative 内容 詳細 事案 comment",
                    "client: client customer caller company reporter 取引先 顧客 企業 お客様",
                    "department: department group team assignee resource component 部署 担当 管轄 site local",
                    "category: category type product label 区分 種別 類型 手口 risk",
                    "severity: severity priority level 重大 優先 ランク",
                    "occurred_at: occurred 発生日 発生年月日",
                    "detected_at: detected opened open_time received created reported_on 発見 受付 公表日 発覚 date data 発生日 発生年月日 日付",
                    "replied_at: replied first*response answered 回答 返信",
                    "resolved_at: resolved 解決",
                    "closed_at: closed_at close_time closed closing 完了",
                    "occurrence_cause: root*cause cause 原因",
                    "loss_amount: loss amount 損失 金額",
                    "status: status state 状態 状況"),
            RecordKind.CONTACTS,
            words(
                    "incident_id: incident ticket case complaint 管理番号 番号 number id",
                    "at: contacted called sent at date time 日時 連絡日 日付",
                    "kind: contact*type kind type channel 種別 区分",
                    "by: by agent staff person 担当",
                    "next_contact_due: next due 次回 期限",
                    "note: note text message comment 備考 内容"),
            RecordKind.MEASURES,
            words(
                    "measure_id: measure*id action*id capa number 対策番号 番号 no id",
                    "title: title summary measure action 対策名 対策",
                    "description: description detail 内容 詳細",
                    "control_type: control type 型 区分",
                    "causes: cause 原因",
                    "owner: owner responsible 責任者 担当",
                    "decided_at: decided date created 決定 登録 日",
                    "due_at: due target 期限 予定"),
            RecordKind.EXPOSURE,
            words(
                    "department: department unit team 部署 課",
                    "client: client customer 取引先 顧客",
                    "month: month period 年月 月",
                    "volume: volume orders shipments count quantity 件数 数量 業務量"));

    private static final Map<RecordKind, List<String>> SIGNS = Map.of(
            RecordKind.CONTACTS, List.of("contact", "channel", "連絡種別", "連絡日", "連絡区分"),
            RecordKind.MEASURES, List.of("measure", "corrective", "control_type", "capa", "対策番号", "対策名"),
            RecordKind.EXPOSURE, List.of("volume", "業務量", "orders", "shipments"));

    private FirstWords() {}

    private static Map<String, List<String>> words(String... lines) {
        var words = new LinkedHashMap<String, List<String>>();
        for (var line : lines) {
            var parts = line.split(": ", 2);
            words.put(parts[0], List.of(parts[1].replace('_', '*').split(" ")));
        }
        return words;
    }

    /** The kind that the columns or the file's name speak for; incidents where neither does for another. */
    static RecordKind kind(String file, List<ColumnEvidence> columns) {
        for (var kind : List.of(RecordKind.CONTACTS, RecordKind.MEASURES, RecordKind.EXPOSURE)) {
            boolean signed = SIGNS.getOrDefault(kind, List.of()).stream()
                    .anyMatch(sign -> columns.stream().anyMatch(column -> names(column, sign)));
            boolean all = kind.columns().stream()
                    .filter(Column::required)
                    .allMatch(column -> !candidates(kind, column, columns).isEmpty());
            boolean ends = kind == RecordKind.CONTACTS && incidentsEnd(columns);
            if ((signed && all && !ends) || kind.isNamedBy(file)) {
                return kind;
            }
        }
        return RecordKind.INCIDENTS;
    }

    /** A contact is a moment; what is resolved or closed is an incident, also where it says how the client made contact. */
    private static boolean incidentsEnd(List<ColumnEvidence> columns) {
        return RecordKind.INCIDENTS.columns().stream()
                .filter(column -> List.of("resolved_at", "closed_at").contains(column.name()))
                .anyMatch(column ->
                        !candidates(RecordKind.INCIDENTS, column, columns).isEmpty());
    }

    /** The file's columns that may fill one of ours, the likeliest first. */
    static List<ColumnEvidence> candidates(RecordKind kind, Column column, List<ColumnEvidence> columns) {
        var words = WORDS.getOrDefault(kind, Map.of()).getOrDefault(column.name(), List.of());
        boolean date = CellType.of(column) == CellType.MOMENT && !column.name().equals("month");
        var found = new ArrayList<ColumnEvidence>();
        for (var word : words) {
            columns.stream()
                    .sorted(Comparator.comparingInt(
                            candidate -> candidate.name().length()))
                    .filter(candidate -> names(candidate, word) && date == candidate.isDate())
                    .filter(candidate -> !candidate.known().isEmpty() && !found.contains(candidate))
                    .filter(candidate -> CellType.of(column) != CellType.NUMBER || candidate.isNumber())
                    .forEach(found::add);
        }
        return found;
    }

    /** Short words must be the whole name or one of its words; {@code *} stands for any sign between two. */
    private static boolean names(ColumnEvidence column, String word) {
        var name = Widths.folded(column.name());
        var pattern = word.replace(".", "\\.").replace("*", "[ _:.-]?");
        return (word.length() <= 2 && word.matches("[a-z.]+"))
                ? name.matches("(.*[ _:.-])?" + pattern + "([ _:.-].*)?")
                : name.matches("(?s).*" + pattern + ".*");
    }
}
