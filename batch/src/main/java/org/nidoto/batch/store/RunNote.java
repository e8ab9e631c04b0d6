package org.nidoto.batch.store;

/**
 * What a run says of itself to others that find it active, in a few words.
 *
 * @param alone whether no other process works in the home; where one does, the embedded database cannot be opened
 */
public record RunNote(String text, boolean alone) {
    /** How the note of a command begins that only looks; it takes a moment and must not cost a night. */
    public static final String LOOKING = "status";

    /** Whether it is the note of a command that looks, and needs no lock for that where the server lets it in beside a run. */
    public boolean looks() {
        return text.startsWith(LOOKING + ",");
    }
}
