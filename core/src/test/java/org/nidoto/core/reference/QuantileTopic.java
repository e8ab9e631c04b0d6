package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.nidoto.core.statistics.QuantileMethod;

/** 09: quantiles by Hyndman and Fan's types. */
final class QuantileTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var sample = given.rows().stream()
                .flatMapToDouble(row -> row.optionalNumber("value").stream())
                .toArray();
        var answer = answer();
        for (var method : QuantileMethod.values()) {
            var quantiles = DoubleStream.of(given.numbers("p"))
                    .mapToObj(p -> method.of(sample, p))
                    .toList();
            answer.put(method.name().toLowerCase(Locale.ROOT).replace("_", ""), quantiles);
        }
        return answer;
    }
}
