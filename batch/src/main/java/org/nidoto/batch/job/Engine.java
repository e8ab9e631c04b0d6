package org.nidoto.batch.job;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.bulk.FactSearch;
import org.nidoto.batch.store.Waiting;
import org.nidoto.core.metric.NightTally;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.metric.ReviewTally;

/** Who judges incidents and contacts, where they are kept, and who counts them. */
interface Engine {
    /** Whether records of the kind are kept as raw files in the archive, rather than in the database. */
    boolean keepsRaw(RecordKind kind);

    /** Judges the received files of the kinds that are kept raw, accepts or refuses each, and finds what waits. */
    void judge(List<ReceivedFiles.Received> files) throws IOException, InterruptedException;

    /** Counts every incident as it was known at the given instant; the search finds what it looks for on the way. */
    ReviewTally count(ReviewFrame frame, Instant knownAt, FactSearch search);

    /** The same for a digest, and anew what the last one counted. */
    Night countNight(ReviewFrame frame, Instant knownAt, Optional<LastNight> last, FactSearch search);

    /** What waits beyond what the database tells. */
    Waiting.Beyond waiting();

    /**
     * The digest of an earlier day.
     *
     * @param frame as of that day
     */
    record LastNight(ReviewFrame frame, Instant knownAt) {}

    /**
     * What a digest is made from.
     *
     * @param before what was known on the last night; empty on the first one
     */
    record Night(ReviewTally review, NightTally news, Optional<ReviewTally> before) {}
}
