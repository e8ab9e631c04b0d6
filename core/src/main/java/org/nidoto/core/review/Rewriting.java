package org.nidoto.core.review;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes a value anew with its texts replaced, however deep they lie in records, lists, sets, maps and optionals. What a report of
 * tomorrow adds to the value is reached as well.
 */
final class Rewriting {
    private final Rule rule;

    private Rewriting(Rule rule) {
        this.rule = rule;
    }

    /** What replaces a value; the value itself where its own parts are to be looked at. */
    interface Rule {
        /**
         * Replaces one value.
         *
         * @param owner the record that holds it
         * @param name the component that holds it, directly or in a list, set, map or optional
         */
        Object replace(Record owner, String name, Object value);
    }

    static <R extends Record> R rewrite(R value, Rule rule) {
        @SuppressWarnings("unchecked") // a record of the same class comes out
        var rewritten = (R) new Rewriting(rule).record(value);
        return rewritten;
    }

    private Object value(Record owner, String name, Object value) {
        var replaced = rule.replace(owner, name, value);
        if (replaced != value) {
            return replaced;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(inside -> value(owner, name, inside));
        }
        if (value instanceof Map<?, ?> map) {
            return map(owner, name, map);
        }
        if (value instanceof Collection<?> items) {
            return collection(owner, name, items);
        }
        return value instanceof Record record ? record(record) : value;
    }

    private Object map(Record owner, String name, Map<?, ?> map) {
        Map<Object, Object> rewritten = map instanceof SortedMap ? new TreeMap<>() : new LinkedHashMap<>();
        map.forEach((key, item) -> rewritten.put(value(owner, name, key), value(owner, name, item)));
        return rewritten;
    }

    private Object collection(Record owner, String name, Collection<?> items) {
        Collection<Object> rewritten = new ArrayList<>();
        items.forEach(item -> rewritten.add(value(owner, name, item)));
        if (items instanceof Set) {
            return items instanceof TreeSet ? new TreeSet<>(rewritten) : new LinkedHashSet<>(rewritten);
        }
        return List.copyOf(rewritten);
    }

    private Record record(Record record) {
        var components = record.getClass().getRecordComponents();
        var values = new Object[components.length];
        boolean changed = false;
        for (int i = 0; i < components.length; i++) {
            var old = read(record, components[i]);
            values[i] = value(record, components[i].getName(), old);
            changed |= !values[i].equals(old);
        }
        return changed ? make(record.getClass(), components, values) : record;
    }

    static Object read(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(record.getClass() + " does not show its " + component.getName(), cause);
        }
    }

    private static Record make(Class<? extends Record> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(type + " cannot be made anew", cause);
        }
    }
}
