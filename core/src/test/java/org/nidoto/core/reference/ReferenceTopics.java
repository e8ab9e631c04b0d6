package org.nidoto.core.reference;

import java.util.Optional;

/** Every topic the worked cases can be about, by its number. */
public final class ReferenceTopics {
    private ReferenceTopics() {}

    public static Optional<ReferenceTopic> numbered(int number) {
        return Optional.ofNullable(MeasurementTopics.BY_NUMBER.get(number))
                .or(() -> Optional.ofNullable(EffectTopics.BY_NUMBER.get(number)));
    }
}
