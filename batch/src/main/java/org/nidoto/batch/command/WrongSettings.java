package org.nidoto.batch.command;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.core.NestedExceptionUtils;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in one sentence which key of the configuration is wrong, and how. */
final class WrongSettings {
    private WrongSettings() {}

    /** The sentence; empty where the configuration is not what went wrong. */
    static Optional<String> sentence(Throwable failure) {
        return caused(failure, UnboundConfigurationPropertiesException.class)
                .map(WrongSettings::unknownKeys)
                .or(() -> caused(failure, BindException.class).map(WrongSettings::wrongValue))
                .or(() -> caused(failure, MarkedYAMLException.class).map(WrongSettings::noYaml));
    }

    private static <T extends Throwable> Optional<T> caused(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((outer, inner) -> inner);
    }

    private static String unknownKeys(UnboundConfigurationPropertiesException unknown) {
        return unknown.getUnboundProperties().stream()
                .map(property -> property.getName().toString())
                .collect(Collectors.joining(", ", "unknown key ", ""));
    }

    private static String wrongValue(BindException wrong) {
        var reason =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(wrong).getMessage());
        if (reason.startsWith("nidoto.")) {
            return reason;
        }
        var property = wrong.getProperty();
        return property == null
                ? wrong.getName() + ": " + reason
                : property.getName() + ": \"" + property.getValue() + "\": " + reason;
    }

    private static String noYaml(MarkedYAMLException broken) {
        return "line " + (broken.getProblemMark().getLine() + 1) + ": " + broken.getProblem();
    }
}
