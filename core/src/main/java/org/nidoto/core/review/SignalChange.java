package org.nidoto.core.review;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.IncidentVolume.Month;
import org.nidoto.core.metric.MeasureEffects.Member;
import org.nidoto.core.statistics.Verdict;

/** One signal that is another one than the night before, or, on the first night, one that stands. */
public sealed interface SignalChange {
    /**
     * A month of the control chart went outside its limits.
     *
     * @param month with its limits as they are now
     */
    record MonthOutside(Month month) implements SignalChange {
        /** Whether there were more incidents than the upper limit, rather than fewer than the lower. */
        public boolean above() {
            return month.incidents() > month.center().upper().orElse(Double.POSITIVE_INFINITY);
        }
    }

    /** A month of the control chart is outside its limits no longer, because what is known of it has changed. */
    record MonthInside(YearMonth month) implements SignalChange {}

    /**
     * The verdict on a measure, or on a bundle of them.
     *
     * @param before empty for a measure that had none, and on the first night
     */
    record VerdictGiven(List<Member> measures, Optional<Verdict> before, Verdict now) implements SignalChange {
        public VerdictGiven {
            measures = List.copyOf(measures);
        }
    }

    /**
     * How urgent a client is.
     *
     * @param before empty where it was not on the list, and on the first night
     * @param now empty where it is on the list no longer
     */
    record ClientLevel(Label client, Optional<Level> before, Optional<Level> now) implements SignalChange {}
}
