package org.nidoto.batch.intake;

import java.util.List;
import java.util.Locale;

/**
 * Why something cannot be taken, not yet in any language.
 *
 * @param arguments what the sentence names beside the value itself, from its {@code {1}} on; never a value from the input
 */
public record Message(Wording wording, List<String> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** The sentence for a message that names no value. */
    String text(Locale language) {
        return Fault.inRow(this).reason(language);
    }

    static Message of(Wording wording, String... arguments) {
        return new Message(wording, List.of(arguments));
    }
}
