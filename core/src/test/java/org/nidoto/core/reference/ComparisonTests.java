package org.nidoto.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTests {
    @Test
    void whatAgreesInEveryNumberHasNoDifference() {
        assertThat(differences(
                        "{'a': 1, 'b': [null, 'Infinity', true, 'x'], 'c': {'d': 0.1}}",
                        answer(
                                "a",
                                1L,
                                "b",
                                List.of(OptionalDouble.empty(), Double.POSITIVE_INFINITY, true, "x"),
                                "c",
                                answer("d", 0.1 + 1e-9),
                                "unasked",
                                7)))
                .isEmpty();
    }

    @Test
    void aNumberThatIsMissingIsADifference() {
        assertThat(differences("{'a': {'b': null}}", answer("a", answer())))
                .containsExactly("a.b: expected null but nothing was said");
    }

    @Test
    void zeroIsNotTheSameAsAbsent() {
        assertThat(differences("{'a': null, 'b': 0}", answer("a", 0, "b", OptionalDouble.empty())))
                .hasSize(2);
    }

    @Test
    void notANumberAgreesWithNothing() {
        assertThat(differences(
                        "{'a': 1, 'b': 'Infinity', 'c': null}",
                        answer("a", Double.NaN, "b", Double.NaN, "c", Double.NaN)))
                .hasSize(3);
    }

    @Test
    void nearIsNearByShareOrByDifference() {
        assertThat(differences("{'a': 1000000, 'b': 0}", answer("a", 1_000_001, "b", 1e-9)))
                .isEmpty();
        assertThat(differences("{'a': 1000000, 'b': 0}", answer("a", 1_000_001.1, "b", 2e-9)))
                .hasSize(2);
    }

    @Test
    void listsOfDifferentLengthDiffer() {
        assertThat(differences("{'a': [1, 2]}", answer("a", new int[] {1}))).hasSize(1);
    }

    @Test
    void aToleranceOfZeroMeansEqual() {
        var json = new JsonMapper();
        var none = Tolerance.of(json.readTree("{\"rel\": 0, \"abs\": 0}"));
        assertThat(none.admits(480, 480)).isTrue();
        assertThat(none.admits(480, 480.0000001)).isFalse();
    }

    private static List<String> differences(String expected, Map<String, Object> answer) {
        var json = new JsonMapper();
        var given = new ReferenceCase(
                0,
                List.of(),
                json.createObjectNode(),
                json.readTree(expected.replace('\'', '"')),
                new Tolerance(1e-6, 1e-9));
        return Comparison.differences(given, answer);
    }
}
