package org.nidoto.batch.job;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nidoto.core.review.Finding;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.Estimate;

/** The components of a review's records that may be absent, found by their types. */
final class AbsentComponents {
    private final Set<Class<?>> seen = new HashSet<>(List.of(Estimate.class));
    private final Set<String> found = new TreeSet<>(List.of("Estimate"));

    private AbsentComponents() {}

    static Set<String> ofReviews() {
        var components = new AbsentComponents();
        components.visit(ManagementReview.class);
        components.visit(Finding.class);
        return components.found;
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) {
                visit(argument);
            }
        }
        if (type instanceof Class<?> named && named.getName().startsWith("org.nidoto") && seen.add(named)) {
            if (named.isSealed()) {
                for (var kind : named.getPermittedSubclasses()) {
                    visit(kind);
                }
            }
            if (named.isRecord()) {
                for (var component : named.getRecordComponents()) {
                    visit(named, component);
                }
            }
        }
    }

    private void visit(Class<?> owner, RecordComponent component) {
        var type = component.getType();
        if (type == Estimate.class || type.getSimpleName().startsWith("Optional")) {
            found.add(AbsenceReasons.key(owner, component.getName()));
        }
        visit(component.getGenericType());
    }
}
