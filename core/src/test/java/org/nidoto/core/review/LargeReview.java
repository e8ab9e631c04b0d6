package org.nidoto.core.review;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.LargeLog;
import org.nidoto.core.metric.ReviewTally;

/**
 * Run by hand to see what a large review takes: {@code LargeReview [incidents [departments]]}, with the modules' test classes on the class
 * path. It prints the processor seconds of each part and a hash of the review, rules and adoption
 * states left out since their maps have another order in each run; it must stay as it is when something is made faster.
 */
final class LargeReview {
    private LargeReview() {}

    public static void main(String[] arguments) {
        int incidents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        int departments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        var log = new LargeLog(incidents, departments, 1);
        var frame = log.frame();
        double begun = seconds();
        long known = log.facts(0, incidents, frame).filter(IncidentFact::known).count();
        double made = seconds();
        var tally = log.tally(0, incidents, frame);
        double tallied = seconds();
        System.out.printf(
                Locale.ROOT,
                "%,d facts made in %.1f s, made and tallied in %.1f s%n",
                known,
                made - begun,
                tallied - made);
        review(log, tally);
    }

    private static void review(LargeLog log, ReviewTally tally) {
        var inputs = log.inputs();
        double begun = seconds();
        var review = ManagementReview.of(SmallReviews.heading(tally), tally, inputs);
        double reviewed = seconds();
        var figures = review.toString().replace(review.rules().toString(), "").replaceAll("cells=\\{[^}]*}", "");
        System.out.printf(Locale.ROOT, "reviewed in %.1f s: %08x%n", reviewed - begun, figures.hashCode());
    }

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
