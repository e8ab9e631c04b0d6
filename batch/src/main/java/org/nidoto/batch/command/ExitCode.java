package org.nidoto.batch.command;

/** What the program tells the one who called it. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final int DONE_WITH_REJECTS = 3;
    static final int ANOTHER_RUN = 4;

    private ExitCode() {}
}
