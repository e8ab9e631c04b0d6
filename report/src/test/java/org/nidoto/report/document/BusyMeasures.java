package org.nidoto.report.document;

import static org.nidoto.report.document.BusyFigures.CAUSES;
import static org.nidoto.report.document.BusyFigures.CLIENTS;
import static org.nidoto.report.document.BusyFigures.DEPARTMENTS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.metric.AdoptionProgress;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.core.metric.RecurrenceRate;
import org.nidoto.core.metric.RecurrenceRate.CameBack;
import org.nidoto.core.metric.RecurrenceRate.CauseLine;
import org.nidoto.core.metric.RecurrenceRate.MeasureMark;
import org.nidoto.core.metric.RecurrenceRate.OnDay;
import org.nidoto.core.metric.RecurrenceRate.Window;
import org.nidoto.core.prevention.ControlType;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.review.DecisionWanted;
import org.nidoto.core.statistics.Proportion;

/** Measures and recurrences of the busy quarter. */
final class BusyMeasures {
    private static final List<String> TITLES = List.of(
            "手順書の改訂と写真化",
            "締付トルク記録の自動化",
            "ラベル照合のバーコード化",
            "受入検査のダブルチェック",
            "図面版数の自動照合",
            "変更通知の承認ルール統一",
            "出荷前チェックリスト改訂",
            "夜間バッチの監視強化",
            "仕入先監査の頻度見直し",
            "顧客への一次回答期限の設定",
            "教育記録の四半期点検",
            "ヒヤリハット共有会の定例化");

    private BusyMeasures() {}

    static AdoptionProgress adoption() {
        var measures = IntStream.range(0, TITLES.size())
                .mapToObj(BusyMeasures::measure)
                .toList();
        var overdue = IntStream.range(0, 7)
                .mapToObj(i -> new AdoptionProgress.Overdue(
                        id(i),
                        TITLES.get(i),
                        DEPARTMENTS.get(5),
                        i % 3 == 0 ? Optional.empty() : Optional.of("髙橋 健一"),
                        LocalDate.of(2026, 7, 1).plusDays(9L * i),
                        105 - 9L * i))
                .toList();
        return new AdoptionProgress(DEPARTMENTS, measures, new Proportion(47, 66), OptionalDouble.of(0.412), overdue);
    }

    private static AdoptionProgress.MeasureRow measure(int i) {
        Map<DepartmentCode, State> cells = new HashMap<>();
        for (int d = 0; d < DEPARTMENTS.size(); d++) {
            int which = (5 * i + 3 * d + i * d) % 8;
            if (which < State.values().length) {
                cells.put(
                        new DepartmentCode(DEPARTMENTS.get(d).code()),
                        List.of(State.values()).get(which));
            }
        }
        return new AdoptionProgress.MeasureRow(
                id(i),
                TITLES.get(i),
                List.of(ControlType.values()).get(i % 7),
                CAUSES.subList(i % 5, i % 5 + 1 + i % 2),
                i % 4 == 3 ? Optional.empty() : Optional.of("山﨑 美咲"),
                cells,
                new Proportion(2 + i % 4, 6),
                i == 7 ? OptionalDouble.empty() : OptionalDouble.of(0.11 + 0.07 * i),
                LocalDate.of(2026, 4, 1).plusDays(11L * i),
                i % 3 == 0 ? Optional.of(LocalDate.of(2026, 9, 1)) : Optional.empty());
    }

    private static MeasureId id(int i) {
        return new MeasureId("main", String.format(Locale.ROOT, "CA-26-%03d", 101 + i));
    }

    static RecurrenceRate recurrence() {
        var lines = IntStream.range(0, 8).mapToObj(BusyMeasures::line).toList();
        return new RecurrenceRate(
                List.of(new Window(90, new Proportion(9, 61)), new Window(180, new Proportion(14, 48))),
                List.of(new Window(90, new Proportion(17, 72)), new Window(180, new Proportion(21, 55))),
                new CameBack(
                        3,
                        List.of(
                                recurred("INC-0501", "ラベルの貼り違いが別ロットで再び発生", 0, 2, 4),
                                recurred("INC-0533", "手順書の旧版使用", 2, 0, 19),
                                recurred("INC-0547", "𠮷田フーズ向け納品書の誤記", 1, 4, 27)),
                        Optional.empty()),
                9,
                lines);
    }

    private static RecurrenceRate.Recurred recurred(String number, String title, int client, int cause, int day) {
        return new RecurrenceRate.Recurred(
                new IncidentId("main", number),
                title,
                CLIENTS.get(client),
                CAUSES.get(cause),
                LocalDate.of(2026, 8, day));
    }

    static List<DecisionWanted> decisions() {
        return List.of(
                new DecisionWanted.VisitClient(BusyFigures.clients().get(0)),
                new DecisionWanted.StrengthenMeasure(TITLES.get(2), CAUSES.get(2), LocalDate.of(2026, 4, 28), 2),
                new DecisionWanted.SpreadMeasure(id(4), TITLES.get(4), List.of(DEPARTMENTS.get(0), DEPARTMENTS.get(5))),
                new DecisionWanted.SettleOverdue(7, adoption().overdue().get(0)));
    }

    private static CauseLine line(int i) {
        var start = LocalDate.of(2025, 10, 3).plusDays(6L * i);
        int days = 9 - i;
        var occurred = IntStream.range(0, days)
                .mapToObj(k -> new OnDay(start.plusDays(k * (31L + 3L * i)), 1, k >= days - i % 3 ? 1 : 0))
                .toList();
        var measures = i % 4 == 3
                ? List.<MeasureMark>of()
                : List.of(
                        new MeasureMark(TITLES.get(i), LocalDate.of(2026, 4, 10).plusDays(9L * i)));
        return new CauseLine(CAUSES.get(i), occurred, measures, measures.isEmpty() ? 0 : i % 3);
    }
}
