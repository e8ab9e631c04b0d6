package org.nidoto.batch.intake;

import java.util.Locale;

/** A file that cannot be taken at all; its message is the sentence without any value from the file. */
public final class RefusedFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient Fault why;
    private final long rows;

    RefusedFile(String file, Fault why) {
        this(file, why, 0);
    }

    private RefusedFile(String file, Fault why, long rows) {
        super(why.ofFileWithoutValue(file, Locale.ENGLISH));
        this.file = file;
        this.why = why;
        this.rows = rows;
    }

    /** The same of a file whose rows could be counted. */
    RefusedFile withRows(long counted) {
        return new RefusedFile(file, why, counted);
    }

    /** How many rows are refused with it; 0 where that cannot be told, as it is no text or has no header. */
    public long rows() {
        return rows;
    }

    RefusedFile(String file, Message message) {
        this(file, Fault.inRow(message));
    }

    public Fault why() {
        return why;
    }

    /** Which file, what was found, what was expected: for the terminal. */
    public String sentence(Locale language) {
        return why.ofFile(file, language);
    }

    /** The same without what was found, for a log. */
    public String sentenceWithoutValue(Locale language) {
        return why.ofFileWithoutValue(file, language);
    }
}
