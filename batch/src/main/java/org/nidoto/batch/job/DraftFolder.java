package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.Path;
import org.nidoto.batch.store.Editions;

/** Drafts: each file appears as soon as it is there, in the place of the one before. */
final class DraftFolder implements ReviewFiles {
    private final Path reports;
    private final Editions editions;
    private final long runId;

    DraftFolder(Path reports, Editions editions, long runId) {
        this.reports = reports;
        this.editions = editions;
        this.runId = runId;
    }

    @Override
    public void put(String place, WholeFile.Content content) throws IOException {
        WholeFile.put(reports.resolve(place), content);
    }

    @Override
    public void enter(Editions.Edition edition, WholeFile.Content content) throws IOException {
        WholeFile.put(
                reports.resolve(edition.file()),
                content,
                complete -> editions.enter(edition, ReceiveFiles.sha256(complete)));
    }

    @Override
    public void failed(String place) {
        editions.strike(runId, place);
    }
}
