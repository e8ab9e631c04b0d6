package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.core.calendar.WorkingHours;
import org.nidoto.core.calendar.WorkingWindow;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.ClientConcern;
import org.nidoto.core.metric.ClientConcern.Fact;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.HouseChoices;
import org.nidoto.core.metric.IncidentVolume.Signal;
import org.nidoto.core.review.Finding;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Wording;
import org.nidoto.report.text.Words;

/** Every sentence of the summary as it is read. {@code FindingsTests} holds when each is said. */
class FindingWordingTests {
    private static final Label CHECK = new Label("check", "確認漏れ", "Missed check", true);
    private static final Label SAKURA = new Label("C1", "さくら商事", "Sakura Trading", true);
    private static final Estimate TWO_DAYS = estimate(1080, 540, 2000);

    @ParameterizedTest(name = "{1}")
    @MethodSource("sentences")
    void eachFindingHasItsSentence(Finding finding, String japanese, String english) {
        assertThat(said(finding, Language.JAPANESE, true)).isEqualTo(japanese);
        assertThat(said(finding, Language.ENGLISH, true)).isEqualTo(english);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(counts(), causes(), response(), outcome()).flatMap(part -> part);
    }

    private static Stream<Arguments> counts() {
        return Stream.of(
                Arguments.of(
                        new Finding.Incidents(51, 41, Signal.WORSE),
                        "件数は通常のばらつきを超えて悪化しています。|対象期間の件数は51件で、前期は41件でした。",
                        "The number of incidents has risen beyond ordinary variation.|There were 51 incidents in the period, 41 in the previous one."),
                Arguments.of(
                        new Finding.Incidents(20, 41, Signal.BETTER),
                        "件数は通常のばらつきを超えて改善しています。|対象期間の件数は20件で、前期は41件でした。",
                        "The number of incidents has fallen beyond ordinary variation.|There were 20 incidents in the period, 41 in the previous one."),
                Arguments.of(
                        new Finding.Incidents(40, 41, Signal.WITHIN_ORDINARY_VARIATION),
                        "件数は通常のばらつきの範囲内です。|対象期間の件数は40件で、前期は41件でした。",
                        "The number of incidents is within ordinary variation.|There were 40 incidents in the period, 41 in the previous one."),
                Arguments.of(
                        new Finding.Incidents(1, 0, Signal.UNKNOWN),
                        "件数の変化が通常のばらつきかどうかは、まだ判定できません。|対象期間の件数は1件で、前期は0件でした。",
                        "It cannot be told yet whether the number of incidents is more than ordinary variation.|There was one incident in the period, 0 in the previous one."),
                Arguments.of(
                        new Finding.TooFew(0, 10),
                        "対象期間に記録されたインシデントはありません。|発生がなかったのか、記録がないのかは、データからは分かりません。期間の比較は10件以上から行います。",
                        "No incident was recorded in the period.|Whether none happened or none was entered, the data cannot tell. Periods are compared from 10 incidents on."),
                Arguments.of(
                        new Finding.TooFew(1, 10),
                        "件数が少なく、傾向は判断できません。|対象期間は1件のため、割合や時間は個々の案件の状況を示すにとどまります。期間の比較は10件以上から行います。",
                        "There is too little data to tell a trend.|With one incident, shares and times describe single cases. Periods are compared from 10 incidents on."),
                Arguments.of(
                        new Finding.TooFew(3, 10),
                        "件数が少なく、傾向は判断できません。|対象期間は3件のため、割合や時間は個々の案件の状況を示すにとどまります。期間の比較は10件以上から行います。",
                        "There is too little data to tell a trend.|With 3 incidents, shares and times describe single cases. Periods are compared from 10 incidents on."),
                Arguments.of(
                        new Finding.Incomplete(new Proportion(7, 10), 0.8),
                        "数値は参考値です。|記入率は70%（7/10）で、80%に届いていません。",
                        "The figures are for reference only.|Completeness is 70% (7/10), below 80%."));
    }

    private static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(
                        new Finding.VitalFew(1, Optional.of(CHECK), 0.867, 30),
                        "1つの原因で全体の87%を占めています。|件数が最も多いのは「確認漏れ」です（全30件のうち）。",
                        "One cause accounts for 87% of all incidents.|The cause with most incidents is “Missed check” (of 30 in all)."),
                Arguments.of(
                        new Finding.VitalFew(4, Optional.empty(), 0.81, 51),
                        "上位4原因で全体の81%を占めています。|件数の差が小さく、最多の原因は特定できません（全51件）。",
                        "The first 4 causes account for 81% of all incidents.|The counts are too close to name one cause as the most frequent (51 in all)."),
                Arguments.of(
                        new Finding.OneLargeLoss("Pallet", 0.51),
                        "損失は1件の大口に依存しています。|「Pallet」が損失総額の51%を占めます。総額の増減をそのまま傾向とは読めません。",
                        "The loss depends on one large case.|“Pallet” makes up 51% of the total; a change of the total is not a trend."));
    }

    private static Stream<Arguments> response() {
        var ratio = estimate(1.5, 1.1, 2);
        return Stream.of(
                Arguments.of(
                        new Finding.Resolution(TWO_DAYS, ratio, true, false),
                        "解決は前期より速くなりました。|発見から解決までの中央値は2営業日です（営業時間）。",
                        "Incidents were resolved faster than in the previous period.|Measured in business time, the median from detection to resolution is 2 business days."),
                Arguments.of(
                        new Finding.Resolution(TWO_DAYS, ratio, false, true),
                        "解決は前期より遅くなりました。|発見から解決までの中央値は2営業日です（営業時間）。",
                        "Incidents were resolved more slowly than in the previous period.|Measured in business time, the median from detection to resolution is 2 business days."),
                Arguments.of(
                        new Finding.Resolution(TWO_DAYS, ratio, false, false),
                        "解決までの時間に、前期との差は確認できません。|発見から解決までの中央値は2営業日です（営業時間）。",
                        "No difference in the time to resolution can be shown against the previous period.|Measured in business time, the median from detection to resolution is 2 business days."),
                Arguments.of(
                        new Finding.Resolution(Estimate.ABSENT, Estimate.ABSENT, false, false),
                        "解決までの時間は前期と比較できません。どちらかの期に解決した案件がありません。|解決した案件が半数に満たないため、中央値はまだ出ていません。",
                        "The time to resolution cannot be compared: one of the periods has no resolved incident.|Fewer than half have been resolved so far, so there is no median yet."),
                Arguments.of(
                        new Finding.ClientAtRisk(
                                concern(Level.RED, new Fact.Recurrences(2), new Fact.MissedPromises(1)), 2),
                        "「さくら商事」は要対応です。|理由: 再発 2件（180日）、約束の遅れ・不履行 1件（90日）。同じ段階の取引先がほかに2社あります。",
                        "“Sakura Trading” needs action now.|Reasons: 2 recurrences in 180 days, one promise missed in 90 days. 2 more clients are at the same level."),
                Arguments.of(
                        new Finding.ClientAtRisk(concern(Level.AMBER, new Fact.LateFirstReplies(3)), 0),
                        "「さくら商事」は注意が必要です。|理由: 初回回答の遅れ 3件（90日）。",
                        "“Sakura Trading” needs watching.|Reasons: 3 late first replies in 90 days."),
                Arguments.of(
                        new Finding.OrderBroken(SAKURA, new Proportion(3, 5)),
                        "「さくら商事」では、上司報告より先に謝罪した案件があります。|上司報告が謝罪より先だった割合は60%（3/5）です。",
                        "“Sakura Trading” apologised before reporting to a superior.|The report came before the apology in 60% (3/5) of the incidents."));
    }

    private static Stream<Arguments> outcome() {
        return Stream.of(
                Arguments.of(
                        new Finding.Recurrences(90, new Proportion(1, 4), Optional.of(CHECK)),
                        "90日以内の再発は4系列中1系列です。|対象期間の再発が最も多い原因は「確認漏れ」です。",
                        "1 of 4 episodes recurred within 90 days.|The cause that recurred most in the period is “Missed check”."),
                Arguments.of(
                        new Finding.Recurrences(60, new Proportion(1, 4), Optional.empty()),
                        "60日以内の再発は4系列中1系列です。|再発率の95%信頼区間は5〜70%です。",
                        "1 of 4 episodes recurred within 60 days.|The 95% interval of the recurrence rate is 5–70%."),
                Arguments.of(
                        new Finding.Spread(new Proportion(5, 8), OptionalDouble.of(0.41), 1, 2),
                        "再発防止策の水平展開率は63%（5/8）です。|業務量でみた割合は41%、期限超過は1件、未検討は2件です。",
                        "Adoption of the measures stands at 63% (5/8).|By volume of work it is 41%. Overdue: 1. Never considered: 2."),
                Arguments.of(
                        new Finding.Spread(new Proportion(0, 2), OptionalDouble.empty(), 1, 1),
                        "再発防止策の水平展開率は0%（0/2）です。|業務量の分からない部署があります。期限超過は1件、未検討は1件です。",
                        "Adoption of the measures stands at 0% (0/2).|Volumes of work are not known for all departments. Overdue: 1. Never considered: 1."),
                Arguments.of(
                        new Finding.Effects(5, 2, 1, 2, Optional.of("点検表"), estimate(2, 1.2, 3)),
                        "導入後に発生が増えた対策があります。|「点検表」の導入後、対象のインシデントの発生率は以前の2.00倍です。判定は「悪化」1件、「有効」2件です。",
                        "Incidents became more frequent after a measure.|After “点検表”, the rate of the incidents it is against is 2.00 times what it was. Verdicts: “worse” 1, “effective” 2."),
                Arguments.of(
                        new Finding.Effects(5, 2, 0, 3, Optional.of("点検表"), estimate(0, 0, 0.5)),
                        "効果を確認できた対策があります。|「点検表」の導入後、対象のインシデントは1件も発生していません。「有効」は2件（導入済み5件中）です。",
                        "A measure works.|After “点検表”, none of the incidents it is against has happened. 2 of 5 adopted measures got the verdict “effective”."),
                Arguments.of(
                        new Finding.Effects(5, 2, 0, 3, Optional.of("点検表"), estimate(0.25, 0.1, 0.6)),
                        "効果を確認できた対策があります。|「点検表」の導入後、対象のインシデントの発生率は以前の0.25倍です。「有効」は2件（導入済み5件中）です。",
                        "A measure works.|After “点検表”, the rate of the incidents it is against is 0.25 times what it was. 2 of 5 adopted measures got the verdict “effective”."),
                Arguments.of(
                        new Finding.Effects(5, 0, 0, 3, Optional.empty(), Estimate.ABSENT),
                        "対策の効果はまだ判定できません。|導入済みの対策5件のうち3件は、時期尚早か、件数が足りません。",
                        "Whether the measures work cannot be told yet.|3 of 5 adopted measures cannot be judged: it is too early, or there are too few incidents."));
    }

    @Test
    void whileThePeriodLastsCountsAreOnlySoFar() {
        var incidents = new Finding.Incidents(1, 41, Signal.UNKNOWN);
        assertThat(said(incidents, Language.JAPANESE, false)).endsWith("対象期間は途中です。これまでの件数は1件で、前期は全期間で41件でした。");
        assertThat(said(incidents, Language.ENGLISH, false))
                .endsWith(
                        "The period is not over. There has been one incident so far, after 41 in the whole of the previous one.");
    }

    @Test
    void noKindOfFindingIsLeftOut() {
        var worded = sentences()
                .map(arguments ->
                        Objects.requireNonNull(arguments.get()[0]).getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(worded)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Finding.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    private static String said(Finding finding, Language language, boolean periodIsOver) {
        var hours = new WorkingHours(
                ZoneId.of("Asia/Tokyo"), List.of(WorkingWindow.parse("09:00-18:00")), EnumSet.allOf(DayOfWeek.class));
        var wording = new Wording(Words.in(language), hours);
        var sentence = new FindingWording(wording, periodIsOver, HouseChoices.DEFAULT.windows()).of(finding);
        return sentence.head() + "|" + sentence.text();
    }

    private static ClientConcern concern(Level level, Fact... facts) {
        return new ClientConcern(SAKURA, level, 7, List.of(facts));
    }

    private static Estimate estimate(double value, double lower, double upper) {
        return new Estimate(OptionalDouble.of(value), OptionalDouble.of(lower), OptionalDouble.of(upper));
    }
}
