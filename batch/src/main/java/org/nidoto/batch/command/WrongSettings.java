package org.nidoto.batch.command;

import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.core.NestedExceptionUtils;

/** Says in one sentence which key of the configuration is wrong, and how. */
final class WrongSettings {
    private WrongSettings() {}

    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnboundConfigurationPropertiesException unbound) {
                return unbound.getUnboundProperties().stream()
                        .map(property -> property.getName().toString())
                        .collect(Collectors.joining(", ", "unknown key ", ""));
            }
        }
        var root = NestedExceptionUtils.getMostSpecificCause(failure);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind) {
                var property = bind.getProperty();
                var value = property == null ? "" : ": \"" + property.getValue() + "\"";
                var name = property == null ? bind.getName() : property.getName();
                return name + value + " — " + root.getMessage();
            }
        }
        return String.valueOf(root.getMessage());
    }
}
