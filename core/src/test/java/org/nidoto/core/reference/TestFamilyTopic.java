package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import java.util.stream.IntStream;
import org.nidoto.core.statistics.TestFamily;

/** 08: p-values of several tests together. */
final class TestFamilyTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var family = new TestFamily(
                given.rows().stream().map(row -> row.optionalNumber("p")).toList());
        var bh = family.benjaminiHochberg();
        var holm = family.holm();
        double q = given.number("q").orElse(0.05);
        return answer(
                "rows",
                        IntStream.range(0, bh.size())
                                .mapToObj(i -> answer("bh", bh.get(i), "holm", holm.get(i)))
                                .toList(),
                "rejected_bh", TestFamily.rejectedAt(q, bh),
                "rejected_holm", TestFamily.rejectedAt(q, holm));
    }
}
