package org.nidoto.batch.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * For how long no night has succeeded, where that is longer than it may be.
 *
 * @param last when the last night began that succeeded; empty where none ever has
 * @param lasted since then, or since the first night of all
 * @param limit how long it may be
 */
public record Silence(Optional<Instant> last, Duration lasted, Duration limit) {
    /** The silence at the given instant; empty where it is within the limit, and where there has been no night at all. */
    public static Optional<Silence> at(
            Instant now, Optional<Instant> lastGoodNight, Optional<Instant> firstNight, Duration limit) {
        return lastGoodNight
                .or(() -> firstNight)
                .map(since -> new Silence(lastGoodNight, Duration.between(since, now), limit))
                .filter(silence -> silence.lasted.compareTo(limit) > 0);
    }
}
