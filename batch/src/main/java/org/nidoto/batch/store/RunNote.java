package org.nidoto.batch.store;

import java.util.regex.Pattern;

/**
 * What a run says of itself to others that find it active, in a few words.
 *
 * @param alone whether no other process works in the home; where one does, the embedded database cannot be opened
 */
public record RunNote(String text, boolean alone) {
    /** How the note of a command begins that only looks; it takes a moment and must not cost a night. */
    public static final String LOOKING = "status";

    private static final Pattern PROCESS = Pattern.compile("pid (\\d+), host ([^ ]+)");

    /** Whether it is the note of a command that looks, and needs no lock for that where the server lets it in beside a run. */
    public boolean looks() {
        return text.startsWith(LOOKING + ",");
    }

    /** Whether another note, of which the end may be missing, is that of a process of this machine that lives no more. */
    boolean outlives(String other) {
        var own = PROCESS.matcher(text);
        var dead = PROCESS.matcher(other);
        return own.find()
                && dead.find()
                && own.group(2).startsWith(dead.group(2))
                && ProcessHandle.of(Long.parseLong(dead.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }
}
