package org.nidoto.report.document;

import static org.nidoto.report.document.Reviews.TOKYO;
import static org.nidoto.report.document.Reviews.estimate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.metric.CauseBreakdown;
import org.nidoto.core.metric.CauseBreakdown.Pareto;
import org.nidoto.core.metric.ClientConcern;
import org.nidoto.core.metric.ClientConcern.Fact;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.DataQuality;
import org.nidoto.core.metric.IncidentVolume;
import org.nidoto.core.metric.IncidentVolume.Signal;
import org.nidoto.core.metric.Oddity;
import org.nidoto.core.metric.OpenIncidents;
import org.nidoto.core.metric.PromiseKeeping;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;

/** Counts of the busy quarter. */
final class BusyFigures {
    static final List<Label> CLIENTS = List.of(
            label("髙﨑工業株式会社", "Takasaki Industries"),
            label("𠮷田フーズ", "Yoshida Foods"),
            label("株式会社北関東ロジスティクスサービス", "Kita-Kanto Logistics Services"),
            label("神\uFA19商事", "Kamigami Trading"),
            label("みなと電機", "Minato Electric"));
    static final List<Label> DEPARTMENTS = List.of(
            label("製造一課", "Manufacturing 1"),
            label("製造二課", "Manufacturing 2"),
            label("品質保証部", "Quality assurance"),
            label("購買部", "Purchasing"),
            label("設計部", "Design"),
            label("物流部", "Logistics"),
            label("情報システム部", "Information systems"),
            label("カスタマーサポート", "Customer support"));
    static final List<Label> CAUSES = List.of(
            label("手順書の不備", "Deficient procedure"),
            label("締付トルク不足", "Insufficient torque"),
            label("ラベル誤貼付", "Wrong label attached"),
            label("図面版数の取り違え", "Wrong drawing revision"),
            label("受入検査の見逃し", "Missed at incoming inspection"),
            label("設備の経年劣化", "Worn-out equipment"),
            label("引き継ぎ時の口頭連絡への依存", "Reliance on oral handover"),
            label("教育不足", "Lack of training"),
            label("𠮷野工場の治具の摩耗", "Worn jig at Yoshino works"),
            label("仕入先の材質証明の遅れ", "Late certificates of suppliers"),
            label("出荷指示の入力", "Entry of shipping orders"));

    private BusyFigures() {}

    static Label label(String ja, String en) {
        return new Label(en.toLowerCase(Locale.ROOT).replace(' ', '-'), ja, en, true);
    }

    static IncidentVolume volume() {
        return new IncidentVolume(
                187,
                212,
                205,
                6,
                OptionalLong.of(48_213),
                estimate(3.8786, 3.3504, 4.4673),
                estimate(0.91, 0.74, 1.11),
                Signal.WITHIN_ORDINARY_VARIATION,
                months(71, 66, 74, 69, 73, 68, 70, 72, 64, 63, 58, 66, 71, 66, 74, 69, 73, 68, 70, 96, 46, 63, 58, 66),
                new Proportion(98, 181),
                new Proportion(112, 181));
    }

    static List<IncidentVolume.Month> months(int... counts) {
        var months = new ArrayList<IncidentVolume.Month>();
        var first = YearMonth.of(2026, 9).minusMonths(counts.length - 1L);
        for (int i = 0; i < counts.length; i++) {
            double center = 64 + 3 * Math.sin(i);
            boolean charted = counts.length > 6;
            var limits = charted ? estimate(center, center - 23, center + 25.5) : Estimate.ABSENT;
            months.add(new IncidentVolume.Month(first.plusMonths(i), counts[i], limits, charted && counts[i] > 90));
        }
        return months;
    }

    static CauseBreakdown causes() {
        var byDepartment = new ArrayList<CauseBreakdown.Cell>();
        for (int d = 0; d < DEPARTMENTS.size(); d++) {
            for (int c = 0; c < 8; c++) {
                byDepartment.add(
                        new CauseBreakdown.Cell(DEPARTMENTS.get(d), CAUSES.get(c), (17 * d + 11 * c + d * c) % 13));
            }
        }
        var largest = new CauseBreakdown.Single(
                new IncidentId("main", "INC-0412"), "出荷ロット全数の取り替え", CLIENTS.get(0), new BigDecimal("4850000"));
        return new CauseBreakdown(
                pareto(4, 41, 36, 28, 22, 17, 12, 9, 6, 4, 2, 1),
                pareto(3, 88, 34, 28, 17, 11),
                byDepartment,
                new Proportion(14, 96),
                new Proportion(61, 178),
                new CauseBreakdown.Loss(
                        new BigDecimal("8123400"),
                        new Proportion(54, 187),
                        Optional.of(largest),
                        OptionalDouble.of(0.597)));
    }

    private static Pareto pareto(int vital, int... counts) {
        int other = 9;
        int total = IntStream.of(counts).sum() + other;
        var rows = new ArrayList<CauseBreakdown.Row>();
        double before = 0;
        for (int i = 0; i < counts.length; i++) {
            before += counts[i];
            rows.add(new CauseBreakdown.Row(
                    CAUSES.get(i),
                    false,
                    counts[i],
                    (double) counts[i] / total,
                    before / total,
                    OptionalInt.of(i + 1),
                    counts[i] + 5 - i % 7,
                    i < vital));
        }
        var unknown = new Label("other", "その他・不明", "Other and unknown", true);
        rows.add(new CauseBreakdown.Row(
                unknown, true, other, (double) other / total, 1, OptionalInt.empty(), 12, false));
        return new Pareto(rows, total, vital, true);
    }

    static PromiseKeeping promises() {
        var months = IntStream.rangeClosed(0, 23)
                .mapToObj(i -> new PromiseKeeping.Monthly(
                        YearMonth.of(2024, 10).plusMonths(i), new Proportion(18 + i, 24 + (i * 5) % 7 + i)))
                .toList();
        return new PromiseKeeping(
                new Proportion(84, 101),
                11,
                6,
                4,
                new Proportion(70, 96),
                months,
                List.of(
                        new PromiseKeeping.ByClient(CLIENTS.get(0), new Proportion(7, 13), 4, 2),
                        new PromiseKeeping.ByClient(CLIENTS.get(2), new Proportion(11, 15), 3, 1),
                        new PromiseKeeping.ByClient(CLIENTS.get(3), new Proportion(2, 4), 1, 1)));
    }

    static List<ClientConcern> clients() {
        return List.of(
                new ClientConcern(
                        CLIENTS.get(0),
                        Level.RED,
                        11,
                        List.of(
                                new Fact.MissedPromises(6),
                                new Fact.Silence(3600, 1440),
                                new Fact.Recurrences(2),
                                new Fact.ExecutiveRequested(day(2026, 9, 24), Optional.empty(), OptionalLong.of(20)))),
                new ClientConcern(
                        CLIENTS.get(1),
                        Level.RED,
                        8,
                        List.of(new Fact.SevereOpen(2, 1), new Fact.Contract(ContractOutcome.REDUCED))),
                new ClientConcern(
                        CLIENTS.get(2),
                        Level.AMBER,
                        4,
                        List.of(
                                new Fact.LateFirstReplies(3),
                                new Fact.ExecutiveRequested(
                                        day(2026, 8, 3), Optional.of(day(2026, 8, 5)), OptionalLong.empty()))));
    }

    static OpenIncidents open() {
        var titles = List.of("出荷ラベルの品番相違により誤ったロットが納入された件", "請求書の二重発行", "図面改訂の連絡漏れ", "トルク記録の欠落\uD83D\uDE00", "納期回答の遅れ");
        var open = new ArrayList<OpenIncidents.Open>();
        for (int i = 0; i < 34; i++) {
            open.add(new OpenIncidents.Open(
                    new IncidentId("main", String.format(Locale.ROOT, "INC-%04d", 310 + 7 * i)),
                    titles.get(i % 5),
                    CLIENTS.get(i % 5),
                    DEPARTMENTS.get(i % 8),
                    i % 6 == 5
                            ? Optional.empty()
                            : Optional.of(new Label(i % 7 == 0 ? "S" : "B", "B（中）", "B (moderate)", true)),
                    day(2026, 6, 1 + i % 28),
                    List.of(Milestone.values()).get(1 + i % 9),
                    136L - 3L * i,
                    i % 3 == 0
                            ? Optional.of(new Moment.Timed(LocalDateTime.of(2026, 10, 15, 15, 0)
                                    .atZone(TOKYO)
                                    .toInstant()))
                            : Optional.empty()));
        }
        return new OpenIncidents(41, 23, open);
    }

    private static IncidentId id(String number) {
        return new IncidentId("main", number);
    }

    static DataQuality quality() {
        return new DataQuality(
                new Proportion(2105, 2412),
                List.of(
                        new DataQuality.Field("detected_at", new Proportion(187, 187)),
                        new DataQuality.Field("reported_at", new Proportion(171, 187)),
                        new DataQuality.Field("occurrence_cause", new Proportion(178, 187)),
                        new DataQuality.Field("escape_cause", new Proportion(152, 187)),
                        new DataQuality.Field("loss_amount", new Proportion(54, 187)),
                        new DataQuality.Field("severity", new Proportion(160, 187))),
                List.of(
                        new DataQuality.OrderCheck(Milestone.OCCURRED, Milestone.DETECTED, new Proportion(2, 181)),
                        new DataQuality.OrderCheck(Milestone.DETECTED, Milestone.REPLIED, new Proportion(1, 170))),
                3,
                new Proportion(88, 1120),
                new Proportion(12, 1032),
                5,
                2,
                List.of(
                        new DataQuality.Unregistered("incidents", "department", "<b>臨時&PJ</b>", 3),
                        new DataQuality.Unregistered("incidents", "client", "ﾐﾅﾄ電機", 1),
                        new DataQuality.Unregistered("measures", "causes", "設備-旧", 1)),
                2,
                List.of(
                        new Oddity(Oddity.Kind.OCCURRED_AFTER_DETECTED, 2, List.of(id("I-0112"), id("I-0398"))),
                        new Oddity(Oddity.Kind.STEP_BEFORE_DETECTED, 1, List.of(id("I-0207"))),
                        new Oddity(
                                Oddity.Kind.UNREGISTERED,
                                7,
                                List.of(id("I-0004"), id("I-0019"), id("I-0020"), id("I-0077"), id("I-0102")))),
                List.of(
                        new DataQuality.ImportedRows("incidents", 1_204, 1_190, 6, 5, 3),
                        new DataQuality.ImportedRows("contacts", 4_118, 4_100, 0, 18, 0),
                        new DataQuality.ImportedRows("adoptions", 96, 96, 0, 0, 0)));
    }

    static Moment day(int year, int month, int day) {
        return new Moment.Day(LocalDate.of(year, month, day));
    }
}
