package org.nidoto.batch.job;

import java.io.IOException;
import org.nidoto.batch.Home;

/** Where reports on single incidents and clients appear. */
final class ReportsFolder {
    private final Home home;
    private final Printed printed;
    private final Notes notes;

    ReportsFolder(Home home, Printed printed, Notes notes) {
        this.home = home;
        this.printed = printed;
        this.notes = notes;
    }

    /** Writes a report; one that cannot be written is noted, whatever the reason, and does not stop the next. */
    void put(String place, WholeFile.Content content) {
        try {
            var target = home.reports().resolve(place);
            WholeFile.put(target, content);
            printed.add(target);
        } catch (IOException | RuntimeException failure) {
            notes.fail(JobText.REPORT_FAILED, new Value(place), failure);
        }
    }
}
