package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.AdoptionProgress.Overdue;
import org.nidoto.core.metric.ClientConcern;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.review.DecisionWanted;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Wording;
import org.nidoto.report.text.Words;

/** Every decision wanted as it is read. {@code DecisionsWantedTests} holds when each is asked for. */
class DecisionWordingTests {
    private static final Label CHECK = new Label("check", "確認漏れ", "Missed check", true);
    private static final MeasureId MEASURE = new MeasureId("main", "M-03");

    @ParameterizedTest(name = "{2}")
    @MethodSource("decisions")
    void eachDecisionHasItsSentence(DecisionWanted decision, String japanese, String english) {
        assertThat(said(decision, Language.JAPANESE)).isEqualTo(japanese);
        assertThat(said(decision, Language.ENGLISH)).isEqualTo(english);
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                Arguments.of(
                        new DecisionWanted.VisitClient(new ClientConcern(
                                new Label("C1", "さくら商事", "Sakura Trading", true),
                                ClientConcern.Level.RED,
                                7,
                                List.of())),
                        "「さくら商事」を経営者が訪問するか。",
                        "Should an executive visit “Sakura Trading”?"),
                Arguments.of(
                        new DecisionWanted.FindMeasure(CHECK, 5, 51),
                        "「確認漏れ」（5/51件）の再発防止策を、誰がいつまでに立てるか。",
                        "Who will propose a measure against “Missed check” (5 of 51 incidents), and by when?"),
                Arguments.of(
                        new DecisionWanted.StrengthenMeasure("Scanner", CHECK, LocalDate.of(2026, 7, 10), 3),
                        "「Scanner」を強化または変更するか。2026年7月10日の導入後も「確認漏れ」が3件起きている。",
                        "Should “Scanner” be strengthened or replaced? “Missed check” has caused 3 incidents since it was adopted on 10 Jul 2026."),
                Arguments.of(
                        new DecisionWanted.SpreadMeasure(MEASURE, "Scanner", departments(2)),
                        "M-03「Scanner」を、未検討の部署1、部署2に展開するか。",
                        "Should M-03 “Scanner” be adopted in Unit 1, Unit 2, where it has not been considered?"),
                Arguments.of(
                        new DecisionWanted.SpreadMeasure(MEASURE, "M-03", departments(2)),
                        "M-03を、未検討の部署1、部署2に展開するか。",
                        "Should M-03 be adopted in Unit 1, Unit 2, where it has not been considered?"),
                Arguments.of(
                        new DecisionWanted.SpreadMeasure(MEASURE, "Scanner", departments(7)),
                        "M-03「Scanner」を、未検討の部署1、部署2、部署3、部署4、部署5ほか2に展開するか。",
                        "Should M-03 “Scanner” be adopted in Unit 1, Unit 2, Unit 3, Unit 4, Unit 5 and 2 more, where it has not been considered?"),
                Arguments.of(
                        new DecisionWanted.SettleOverdue(
                                4,
                                new Overdue(
                                        MEASURE,
                                        "Scanner",
                                        departments(1).get(0),
                                        Optional.empty(),
                                        LocalDate.of(2026, 9, 1),
                                        34)),
                        "期限を過ぎた導入4件をどう扱うか（最長はM-03、部署1で34日超過）。",
                        "What should be done about the 4 overdue adoptions (longest: M-03 in Unit 1, 34 days late)?"));
    }

    @Test
    void noKindOfDecisionIsLeftOut() {
        assertThat(decisions()
                        .map(arguments -> Objects.requireNonNull(arguments.get()[0])
                                .getClass()
                                .getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DecisionWanted.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    private static List<Label> departments(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Label("D" + number, "部署" + number, "Unit " + number, true))
                .toList();
    }

    private static String said(DecisionWanted decision, Language language) {
        return new DecisionWording(
                        new Wording(Words.in(language), Reviews.empty().rules().hours()))
                .of(decision);
    }
}
