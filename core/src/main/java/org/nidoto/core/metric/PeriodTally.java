package org.nidoto.core.metric;

import java.io.Serializable;

/**
 * What is counted of one period alike, be it the review's own, the one before, or the same one a year earlier.
 *
 * @param responses of another period than the review's own, what periods are compared by alone
 * @param quality likewise, the cells alone
 */
record PeriodTally(CareTally care, OrderTally order, ResponseTally responses, CauseTally causes, QualityTally quality)
        implements Serializable {
    PeriodTally() {
        this(new CareTally(), new OrderTally(), new ResponseTally(), new CauseTally(), new QualityTally());
    }

    /** Counts one incident that was detected in the frame's period. */
    void add(IncidentFact fact, ReviewFrame frame) {
        care.add(fact, frame);
        order.add(fact, frame);
        responses.addCompared(fact, frame);
        causes.add(fact, frame);
        quality.addCells(fact);
    }

    void merge(PeriodTally other) {
        care.merge(other.care);
        order.merge(other.order);
        responses.merge(other.responses);
        causes.merge(other.causes);
        quality.merge(other.quality);
    }
}
