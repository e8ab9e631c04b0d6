package org.nidoto.batch.store;

/** A backup that cannot be made or put back; nothing has been changed. */
public final class RefusedBackup extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedBackup(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public enum Reason {
        /** The data are on a server, which has tools of its own. */
        SERVER,
        /** There is no database yet. */
        EMPTY,
        /** The target exists. */
        EXISTS,
        /** There is no such backup, or it cannot be read. */
        MISSING,
        /** It is no backup of ours. */
        FOREIGN,
        /** It is one of ours, but not all of it is as it was written. */
        DAMAGED,
        /** A later version of the program made it. */
        LATER
    }

    public Reason reason() {
        return reason;
    }
}
