package org.nidoto.report.document;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Records that differ from others in one component. */
final class Altered {
    private Altered() {}

    /** The same record with its one component of the type changed. */
    static <R extends Record, P extends Record> R changed(R record, Class<P> part, UnaryOperator<P> change) {
        var old = Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> component.getType() == part)
                .findFirst()
                .orElseThrow();
        return with(record, part, change.apply(part.cast(value(old, record))));
    }

    /** The same record with another value for its one component of the type. */
    static <R extends Record> R with(R record, Class<?> type, Object value) {
        return rebuilt(record, component -> component.getType() == type, value);
    }

    /** The same record with another value for the component of the name. */
    static <R extends Record> R with(R record, String name, Object value) {
        return rebuilt(record, component -> component.getName().equals(name), value);
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R rebuilt(R record, Predicate<RecordComponent> which, Object value) {
        var components = record.getClass().getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Stream.of(components)
                .map(component -> which.test(component) ? value : value(component, record))
                .toArray();
        try {
            var constructor = record.getClass().getDeclaredConstructor(types);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
