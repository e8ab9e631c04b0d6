package org.nidoto.core.reference;

import java.util.LinkedHashMap;
import java.util.Map;

/** Feeds a case of one topic to production code and names the numbers that come back as the case does. */
@FunctionalInterface
public interface ReferenceTopic {
    /**
     * What production code says about the case. Values may be numbers, strings, booleans, lists, arrays, maps and
     * optionals of these; an empty optional stands for {@code null}.
     */
    Map<String, Object> compute(ReferenceCase given);

    /** An object of the answer, from names and values in turn. */
    static Map<String, Object> answer(Object... namesAndValues) {
        var answer = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            answer.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return answer;
    }
}
