package org.nidoto.batch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.nidoto.batch.command.NidotoCommand;

/** Where the program starts, and the one place that asks what time it is. */
public final class Nidoto {
    private Nidoto() {}

    public static void main(String[] arguments) {
        var charset = terminalCharset();
        System.exit(
                NidotoCommand.run(Instant.now(), writer(System.out, charset), writer(System.err, charset), arguments));
    }

    /** The machine's own, or UTF-8 where that has no Japanese letters, as under cron. */
    private static Charset terminalCharset() {
        var own = Charset.defaultCharset();
        return own.newEncoder().canEncode('あ') ? own : StandardCharsets.UTF_8;
    }

    private static PrintWriter writer(PrintStream stream, Charset charset) {
        return new PrintWriter(stream, true, charset);
    }
}
