package org.nidoto.batch.command;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in one sentence which key of the configuration is wrong, and how. */
final class WrongSettings {
    /** What a reason begins with that names its key from the record of settings on in which it stands. */
    private static final Pattern KEY_BELOW = Pattern.compile("[a-z]+[a-z.-]*: ");

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            Integer.class, "a whole number",
            Long.class, "a whole number",
            Double.class, "a number",
            Boolean.class, "true or false",
            Duration.class, "e.g. 30s, 5m or 26h",
            Period.class, "e.g. 90d, 13m or 7y",
            ZoneId.class, "a time zone, e.g. Asia/Tokyo",
            DayOfWeek.class, "days of the week, e.g. MONDAY");

    private WrongSettings() {}

    /** The sentence; empty where the configuration is not what went wrong. */
    static Optional<String> sentence(Throwable failure) {
        return caused(failure, UnboundConfigurationPropertiesException.class)
                .map(WrongSettings::unknownKeys)
                .or(() -> caused(failure, BindException.class).map(WrongSettings::wrongValue))
                .or(() -> caused(failure, MarkedYAMLException.class).map(WrongSettings::noYaml));
    }

    private static <T extends Throwable> Optional<T> caused(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).reduce((outer, inner) -> inner);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String unknownKeys(UnboundConfigurationPropertiesException unknown) {
        return unknown.getUnboundProperties().stream()
                .map(property -> property.getName().toString())
                .collect(Collectors.joining(", ", "unknown key ", ""));
    }

    private static String wrongValue(BindException wrong) {
        var ours = causes(wrong)
                .map(cause -> String.valueOf(cause.getMessage()))
                .filter(message -> message.startsWith("nidoto."))
                .findFirst();
        if (ours.isPresent()) {
            return ours.get();
        }
        var reason =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(wrong).getMessage());
        var property = wrong.getProperty();
        if (property == null) {
            return wrong.getName() + (KEY_BELOW.matcher(reason).lookingAt() ? "." : ": ") + reason;
        }
        var expected = expected(wrong.getTarget().getType());
        return property.getName() + ": \"" + property.getValue() + "\""
                + (expected.isEmpty() ? ": " + reason : " will not do; expected " + expected);
    }

    /** How a value of the type is written; empty for types that any text is a value of. */
    private static String expected(ResolvableType type) {
        if (Collection.class.isAssignableFrom(type.toClass())) {
            return expected(type.getGeneric(0));
        }
        return EXPECTED.getOrDefault(ClassUtils.resolvePrimitiveIfNecessary(type.toClass()), "");
    }

    private static String noYaml(MarkedYAMLException broken) {
        return "line " + (broken.getProblemMark().getLine() + 1) + ": " + broken.getProblem();
    }
}
