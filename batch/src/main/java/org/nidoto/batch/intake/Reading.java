package org.nidoto.batch.intake;

/** What a cell turned out to be: a value, or the reason why it is none. */
sealed interface Reading<T> {
    record Value<T>(T value) implements Reading<T> {}

    record Failure<T>(Message why) implements Reading<T> {}

    static <T> Reading<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Reading<T> failure(Wording wording, String... arguments) {
        return new Failure<>(Message.of(wording, arguments));
    }
}
