package org.nidoto.batch.job;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Why a component of the review's records may be absent. */
final class AbsenceReasons {
    private static final Properties REASONS = read();

    private AbsenceReasons() {}

    private static Properties read() {
        var reasons = new Properties();
        try (var in = Objects.requireNonNull(AbsenceReasons.class.getResourceAsStream("absent.properties"))) {
            reasons.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return reasons;
    }

    /** Where nothing more is known. */
    static String general() {
        return REASONS.getProperty("Estimate", "");
    }

    /** Of a record's component, such as {@code SpeedTrend.slope}. */
    static String of(Class<?> type, String component) {
        return REASONS.getProperty(key(type, component), general());
    }

    /** How the reason is written down: nested records behind those that hold them. */
    static String key(Class<?> type, String component) {
        return name(type) + "." + component;
    }

    private static String name(Class<?> type) {
        var owner = type.getDeclaringClass();
        return (owner == null ? "" : name(owner) + ".") + type.getSimpleName();
    }

    /** All components that have a reason, and {@code Estimate} for estimates that are no component. */
    static Set<String> keys() {
        return REASONS.stringPropertyNames();
    }
}
