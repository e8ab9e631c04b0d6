package org.nidoto.batch.job;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run has to tell besides its accounting, in sentences; each also goes to the log. */
public final class Notes {
    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    private final List<String> sentences = new ArrayList<>();

    void add(String sentence) {
        LOG.warn(sentence);
        sentences.add(sentence);
    }

    public List<String> all() {
        return List.copyOf(sentences);
    }
}
