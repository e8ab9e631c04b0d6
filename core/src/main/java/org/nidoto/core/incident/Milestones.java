package org.nidoto.core.incident;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** When an incident reached each step of the response; all but {@link Milestone#DETECTED} may be missing. */
public record Milestones(Map<Milestone, Moment> reached) {
    public Milestones {
        if (!reached.containsKey(Milestone.DETECTED)) {
            throw new IllegalArgumentException("an incident must have been detected");
        }
        reached = Collections.unmodifiableMap(new EnumMap<>(reached));
    }

    /** When the incident reached the milestone; empty where it has not, or the log does not say. */
    public Optional<Moment> at(Milestone milestone) {
        return Optional.ofNullable(reached.get(milestone));
    }

    /** When it was noticed. */
    public Moment detected() {
        return Objects.requireNonNull(reached.get(Milestone.DETECTED));
    }

    /** When it happened, or was detected where that is not known: the time recurrences go by. */
    public Moment occurredOrDetected() {
        return at(Milestone.OCCURRED).orElseGet(this::detected);
    }
}
