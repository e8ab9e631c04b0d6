package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.LargeLog;
import org.nidoto.core.metric.RecurrenceRate.CameBack;

class ReviewSizeTests {
    /** With more incidents more clients are worth a warning, and more months stand out. */
    private static final List<String> AS_MANY_AS_CLIENTS_OR_MONTHS = List.of(
            ".clients", ".clients[].facts", ".decisionsWanted[].concern.facts", ".effects.effects[].phases[].signals");

    private static final LargeLog LOG = new LargeLog(10_000, 4, 1);

    @Test
    void twiceTheIncidentsOfTheSameDaysMakeNoListLonger() {
        var once = review(false);
        var twice = review(true);
        assertThat(twice.recurrence().recurred().total())
                .isGreaterThan(once.recurrence().recurred().total())
                .isGreaterThan(CameBack.CAP);
        var sizes = sizes(once);
        assertThat(sizes(twice).entrySet().stream()
                        .filter(list -> list.getValue() > sizes.getOrDefault(list.getKey(), 0))
                        .map(Map.Entry::getKey))
                .isSubsetOf(AS_MANY_AS_CLIENTS_OR_MONTHS);
    }

    private static ManagementReview review(boolean twins) {
        var frame = LOG.frame();
        var tally = LOG.tally(0, LOG.incidents(), frame);
        if (twins) {
            LOG.facts(0, LOG.incidents(), frame).map(ReviewSizeTests::twin).forEach(tally::add);
        }
        return ManagementReview.of(SmallReviews.heading(tally), tally, LOG.inputs());
    }

    /** The same incident under another number. */
    private static IncidentFact twin(IncidentFact fact) {
        return Rewriting.rewrite(
                fact,
                (owner, name, value) -> value instanceof IncidentId id ? new IncidentId("twin", id.number()) : value);
    }

    /** How many items the lists at each place of the review have together. */
    private static Map<String, Integer> sizes(ManagementReview review) {
        var sizes = new TreeMap<String, Integer>();
        count("", review, sizes);
        return sizes;
    }

    private static void count(String path, Object value, Map<String, Integer> sizes) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> count(path, inside, sizes));
        } else if (value instanceof Map<?, ?> map) {
            sizes.merge(path, map.size(), Integer::sum);
            map.values().forEach(item -> count(path + "{}", item, sizes));
        } else if (value instanceof Collection<?> items) {
            sizes.merge(path, items.size(), Integer::sum);
            items.forEach(item -> count(path + "[]", item, sizes));
        } else if (value instanceof Record structure) {
            for (var component : structure.getClass().getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    count(
                            path + "." + component.getName(),
                            component.getAccessor().invoke(structure),
                            sizes);
                } catch (ReflectiveOperationException cause) {
                    throw new IllegalStateException(component.toString(), cause);
                }
            }
        }
    }
}
