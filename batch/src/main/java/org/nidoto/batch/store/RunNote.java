package org.nidoto.batch.store;

/** What a run says of itself to others that find it active, in a few words. */
public record RunNote(String text) {
    /** How the note of a command begins that only looks; it takes a moment and must not cost a night. */
    public static final String LOOKING = "status";
}
