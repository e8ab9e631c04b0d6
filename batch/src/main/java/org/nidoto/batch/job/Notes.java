package org.nidoto.batch.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run has to tell besides its accounting, in sentences on the terminal and in the log, and how grave it was. */
public final class Notes {
    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    private boolean rejects;
    private boolean failures;

    /** Tells what a person may want to know. */
    void tell(String sentence) {
        LOG.info(sentence);
    }

    /** Tells of something that could not be taken. */
    void reject(String sentence) {
        LOG.warn(sentence);
        rejects = true;
    }

    /** Tells of something that went wrong, though the run went on. */
    void fail(String sentence) {
        LOG.error(sentence);
        failures = true;
    }

    /** Whether anything could not be taken. */
    public boolean anyRejects() {
        return rejects;
    }

    /** Whether anything went wrong. */
    public boolean anyFailures() {
        return failures;
    }
}
