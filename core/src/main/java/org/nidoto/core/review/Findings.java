package org.nidoto.core.review;

import java.util.ArrayList;
import java.util.List;

/** Which sentences a review's numbers support. */
final class Findings {
    private Findings() {}

    static List<Finding> of(ManagementReview review) {
        var findings = new ArrayList<Finding>();
        var volume = review.volume();
        findings.add(new Finding.Incidents(volume.incidents(), volume.previous(), volume.signal()));
        return findings;
    }
}
