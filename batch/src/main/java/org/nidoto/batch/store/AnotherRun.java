package org.nidoto.batch.store;

/** Another run works on the database; the message is what it says of itself. */
public final class AnotherRun extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    AnotherRun(String holder) {
        super(holder);
    }
}
