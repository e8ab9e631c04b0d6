package org.nidoto.batch.job;

import java.io.IOException;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where reports on single incidents and clients appear. */
final class ReportsFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ReportsFolder.class);

    private final Home home;
    private final Printed printed;
    private final Notes notes;
    private final Settings settings;

    ReportsFolder(Home home, Printed printed, Notes notes, Settings settings) {
        this.home = home;
        this.printed = printed;
        this.notes = notes;
        this.settings = settings;
    }

    /** Writes a report; one that cannot be written is noted, whatever the reason, and does not stop the next. */
    void put(String place, WholeFile.Content content) {
        try {
            var target = home.reports().resolve(place);
            WholeFile.put(target, content);
            printed.add(target);
        } catch (IOException | RuntimeException failure) {
            LOG.error("{} could not be printed", place, failure);
            notes.fail(JobText.REPORT_FAILED.in(settings.locale(), place, failure));
        }
    }
}
