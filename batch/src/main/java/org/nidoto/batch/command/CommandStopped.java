package org.nidoto.batch.command;

/** A command cannot go on; the message is the one sentence that says why. */
final class CommandStopped extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandStopped(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
