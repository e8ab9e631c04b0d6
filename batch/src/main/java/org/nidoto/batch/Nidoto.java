package org.nidoto.batch;

import java.time.Instant;
import org.nidoto.batch.command.NidotoCommand;

/** Where the program starts, and the one place that asks what time it is. */
public final class Nidoto {
    private Nidoto() {}

    public static void main(String[] arguments) {
        System.exit(NidotoCommand.run(Instant.now(), arguments));
    }
}
