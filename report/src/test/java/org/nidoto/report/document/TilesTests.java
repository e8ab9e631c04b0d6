package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.report.document.Altered.changed;
import static org.nidoto.report.document.Altered.with;
import static org.nidoto.report.document.Reviews.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.AdoptionProgress;
import org.nidoto.core.metric.CauseBreakdown;
import org.nidoto.core.metric.CauseOrder;
import org.nidoto.core.metric.ClientConcern;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.DataQuality;
import org.nidoto.core.metric.IncidentVolume;
import org.nidoto.core.metric.IncidentVolume.Signal;
import org.nidoto.core.metric.PeriodComparisons.Against;
import org.nidoto.core.metric.PeriodComparisons.Reading;
import org.nidoto.core.metric.PeriodComparisons.Value;
import org.nidoto.core.metric.ResponseTimes;
import org.nidoto.core.review.ExpertFigures;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.CauseShift;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Wording;
import org.nidoto.report.text.Words;

/** Each sentence in the tiles of the summary, held to what must be so for it to be said. */
class TilesTests {
    private static final int H1 = 0;
    private static final int H2 = 1;
    private static final int H3 = 2;
    private static final int H4 = 3;
    private static final int H5 = 4;
    private static final int H6 = 5;
    private static final int H7 = 6;
    private static final Against UNTOLD = new Against(
            new Value(OptionalDouble.empty(), 0),
            Estimate.ABSENT,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Reading.TOO_FEW);
    private static final Label CHECK = new Label("check", "確認漏れ", "Missed check", true);
    private static final Label ORDER = new Label("order", "発注漏れ", "Missed order", true);
    private static final Label ENTRY = new Label("entry", "入力誤り", "Wrong entry", true);

    @ParameterizedTest(name = "H{0}: {3}")
    @MethodSource("sentences")
    void eachTileSaysWhatHolds(int tile, ManagementReview review, String japanese, String english) {
        assertThat(said(tile, review, Language.JAPANESE)).contains(japanese);
        assertThat(said(tile, review, Language.ENGLISH)).contains(english);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(incidents(), causes(), losses(), times(), measures(), clients(), trust())
                .flatMap(tiles -> tiles);
    }

    private static Stream<Arguments> incidents() {
        return Stream.of(
                of(H1, volume(Signal.WORSE), "▲ 通常のばらつきを超える悪化", "▲ worse than ordinary variation"),
                of(H1, volume(Signal.BETTER), "● 通常のばらつきを超える改善", "● better than ordinary variation"),
                of(H1, volume(Signal.WITHIN_ORDINARY_VARIATION), "■ 通常のばらつきの範囲内", "■ within ordinary variation"),
                of(H1, volume(Signal.UNKNOWN), "■ ばらつきの判定は不可", "■ signal cannot be told"),
                of(
                        H1,
                        Reviews.busy(),
                        "前期 212件、前年同期 205件 千件あたり 3.88（3.35〜4.47）",
                        "Previous 212, last year 205 Per 1,000: 3.88"),
                of(H1, Reviews.tiny(), "業務量で補正していない", "Not corrected for volume of work"));
    }

    private static ManagementReview volume(Signal signal) {
        return changed(Reviews.busy(), IncidentVolume.class, volume -> with(volume, Signal.class, signal));
    }

    private static Stream<Arguments> causes() {
        return Stream.of(
                of(
                        H2,
                        ordered(true, Optional.of(CHECK), 1, 2),
                        "■ 1位は確実 上位2原因の占める割合 最多: 確認漏れ（6/10件）",
                        "■ the first is certain from the first 2 causes Most frequent: Missed check (6 of 10)"),
                of(
                        H2,
                        ordered(true, Optional.empty(), 1, 1),
                        "■ 上位2つの順位は区別できない 上位2原因の占める割合 確認漏れ（6/10件）ほか",
                        "■ first two not told apart from the first 2 causes Missed check (6 of 10) and others"),
                of(H2, ordered(true, Optional.empty(), 1, 1, 1), "■ 上位3つの順位は区別できない", "■ first three not told apart"),
                of(H2, ordered(false, Optional.empty(), 1, 2), "■ 30件未満のため順位は述べない", "■ under 30: no order stated"),
                of(H2, notReached(), "「その他・不明」の分類が先", "Classify “other and unknown” first"),
                of(H2, Reviews.empty(), "算出不可 該当する案件なし", "not computable no cases"));
    }

    /** Six and four incidents of two causes, of each of which the best rank is given. */
    private static ManagementReview ordered(boolean mayBeOrdered, Optional<Label> mostFrequent, int... best) {
        var names = List.of(CHECK, ORDER, ENTRY);
        var rows = new ArrayList<CauseOrder.Row>();
        for (int i = 0; i < best.length; i++) {
            rows.add(new CauseOrder.Row(
                    names.get(i),
                    3,
                    3,
                    Estimate.ABSENT,
                    OptionalInt.of(best[i]),
                    OptionalInt.empty(),
                    Estimate.ABSENT,
                    OptionalDouble.empty(),
                    CauseShift.Direction.NONE,
                    UNTOLD,
                    UNTOLD));
        }
        var order = new CauseOrder(
                10, mayBeOrdered, mostFrequent, rows, false, OptionalDouble.empty(), OptionalDouble.empty());
        return with(
                with(Reviews.tiny(), CauseBreakdown.class, breakdown(true)),
                ExpertFigures.class,
                with(Reviews.tiny().experts(), CauseOrder.class, order));
    }

    private static ManagementReview notReached() {
        return with(Reviews.tiny(), CauseBreakdown.class, breakdown(false));
    }

    private static CauseBreakdown breakdown(boolean reached) {
        var rows = List.of(
                new CauseBreakdown.Row(CHECK, false, 6, 0.6, 0.6, OptionalInt.of(1), 0, true),
                new CauseBreakdown.Row(ORDER, false, 4, 0.4, 1, OptionalInt.of(2), 0, true));
        var pareto = new CauseBreakdown.Pareto(rows, 10, 2, reached);
        var tiny = Reviews.tiny().causes();
        return new CauseBreakdown(
                pareto, pareto, tiny.byDepartment(), tiny.personBlaming(), tiny.provisional(), tiny.loss());
    }

    private static Stream<Arguments> losses() {
        return Stream.of(
                of(H2, largestLoss(0.51), "損失額: 1件の大口に依存", "Loss: one large case"),
                of(H2, largestLoss(0.5), "損失額: 記入なし", "Loss: none stated"));
    }

    private static ManagementReview largestLoss(double share) {
        return changed(
                Reviews.tiny(),
                CauseBreakdown.class,
                causes -> with(
                        causes,
                        CauseBreakdown.Loss.class,
                        with(causes.loss(), OptionalDouble.class, OptionalDouble.of(share))));
    }

    private static Stream<Arguments> times() {
        return Stream.of(
                of(H3, resolved(estimate(1.4, 1.1, 1.8)), "● 速くなった", "● faster"),
                of(H3, resolved(estimate(0.6, 0.4, 0.9)), "▲ 遅くなった", "▲ slower"),
                of(H3, resolved(estimate(1.1, 0.8, 1.6)), "■ 前期との差は確認できない", "■ no difference shown"),
                of(H3, resolved(Estimate.ABSENT), "■ 前期と比較できない", "■ cannot be compared"),
                of(H3, Reviews.tiny(), "80%点 未到達 目標の設定なし", "80th percentile not reached No target set"),
                of(H3, Reviews.empty(), "算出不可 該当する案件なし", "not computable no cases"),
                of(H4, Reviews.tiny(), "90日以内の再発 0% 0/1系列", "Recurrence within 90 days 0% 0 of 1 episodes"),
                of(H4, Reviews.empty(), "算出不可 該当する案件なし", "not computable no cases"));
    }

    private static ManagementReview resolved(Estimate ratio) {
        return changed(Reviews.busy(), ResponseTimes.class, times -> with(times, Estimate.class, ratio));
    }

    private static Stream<Arguments> measures() {
        return Stream.of(
                of(
                        H5,
                        Reviews.busy(),
                        "▲ 期限超過 7件 導入済みの対策なし 導入 47/66、業務量の41%",
                        "▲ 7 overdue None adopted yet Adopted 47/66; by volume 41%"),
                of(H5, noneOverdue(), "算出不可 導入済みの対策なし", "not computable None adopted yet"),
                of(H5, Reviews.empty(), "算出不可 該当する案件なし", "not computable no cases"));
    }

    private static ManagementReview noneOverdue() {
        var adoption = Reviews.busy().adoption();
        return with(
                Reviews.busy(),
                AdoptionProgress.class,
                new AdoptionProgress(
                        adoption.departments(),
                        adoption.measures(),
                        adoption.adopted(),
                        adoption.coverage(),
                        List.of()));
    }

    private static Stream<Arguments> clients() {
        return Stream.of(
                of(
                        H6,
                        concerned(Level.RED, Level.AMBER, Level.AMBER),
                        "1 社 ▲ 要対応 注意 2社",
                        "1 client ▲ act now To watch: 2"),
                of(H6, concerned(Level.AMBER), "0 社 注意 1社", "0 clients To watch: 1"),
                of(H6, concerned(), "0 社 注意 0社", "0 clients To watch: 0"));
    }

    private static ManagementReview concerned(Level... levels) {
        var concerns = Stream.of(levels)
                .map(level -> new ClientConcern(CHECK, level, 7, List.of()))
                .toList();
        var review = Reviews.busy();
        return with(review, "clients", concerns);
    }

    private static Stream<Arguments> trust() {
        return Stream.of(
                of(
                        H7,
                        complete(79, 100),
                        "79% の欄が記入済み ▲ 欠測21%のため参考値",
                        "79% of the fields that apply are filled in ▲ 21% missing: for reference only"),
                of(
                        H7,
                        complete(80, 100),
                        "80% の欄が記入済み 日時の前後矛盾",
                        "80% of the fields that apply are filled in 0 timestamps out of order"),
                of(H7, Reviews.empty(), "算出不可 該当する案件なし", "not computable no cases"));
    }

    private static ManagementReview complete(int filled, int cells) {
        return changed(
                Reviews.tiny(),
                DataQuality.class,
                quality -> with(quality, "completeness", new Proportion(filled, cells)));
    }

    @Test
    void aTileThatIsBadIsMarkedAsBadAndOneThatIsGoodAsGood() {
        assertThat(tile(H1, volume(Signal.WORSE)).style()).endsWith("bad");
        assertThat(tile(H1, volume(Signal.BETTER)).style()).endsWith("good");
        assertThat(tile(H3, resolved(estimate(0.6, 0.4, 0.9))).style()).contains("bad");
        assertThat(tile(H3, resolved(estimate(1.4, 1.1, 1.8))).style()).contains("good");
        assertThat(tile(H5, Reviews.busy()).style()).contains("bad");
        assertThat(tile(H5, noneOverdue()).style()).doesNotContain("bad").doesNotContain("good");
        assertThat(tile(H6, concerned(Level.RED)).style()).contains("bad");
        assertThat(tile(H6, concerned(Level.AMBER)).style()).doesNotContain("bad");
        assertThat(tile(H7, complete(79, 100)).style()).contains("bad");
        assertThat(tile(H7, complete(80, 100)).style()).doesNotContain("bad");
    }

    private static Arguments of(int tile, ManagementReview review, String japanese, String english) {
        return Arguments.of(tile, review, japanese, english);
    }

    private static Tile tile(int place, ManagementReview review) {
        return Tiles.of(review, wording(review, Language.ENGLISH)).get(place);
    }

    private static Wording wording(ManagementReview review, Language language) {
        return new Wording(Words.in(language), review.rules().hours());
    }

    /** All that stands in the tile, one after the other. */
    private static String said(int place, ManagementReview review, Language language) {
        var tile = Tiles.of(review, wording(review, language)).get(place);
        var parts = new ArrayList<>(List.of(tile.name(), tile.value(), tile.unit(), tile.direction()));
        parts.addAll(tile.details());
        parts.removeIf(String::isEmpty);
        return String.join(" ", parts);
    }
}
