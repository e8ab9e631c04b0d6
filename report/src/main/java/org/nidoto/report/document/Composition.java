package org.nidoto.report.document;

import java.util.List;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.text.Wording;

/** The management review while its sections are being composed. */
final class Composition extends Makeup {
    private final ManagementReview review;

    Composition(ManagementReview review, Wording wording) {
        super(wording);
        this.review = review;
    }

    ManagementReview review() {
        return review;
    }

    /** What the meeting is asked to decide, in words. */
    List<String> decisionsWanted() {
        var decisions = new DecisionWording(wording());
        return review.decisionsWanted().stream().map(decisions::of).toList();
    }
}
