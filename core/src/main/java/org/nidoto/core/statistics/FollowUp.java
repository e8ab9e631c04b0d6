package org.nidoto.core.statistics;

/**
 * How many were followed up for one length of time, and how it ended for them.
 *
 * @param time how long, 0 or more, in the unit of its owner
 * @param events how many reached the milestone after exactly that time
 * @param censored how many had not reached it when they were last seen, after that time
 */
public record FollowUp(double time, long events, long censored) {
    public FollowUp {
        if (!(time >= 0) || Double.isInfinite(time) || events < 0 || censored < 0) {
            throw new IllegalArgumentException("a follow-up needs a time and counts of 0 or more, not time " + time
                    + " with " + events + " events and " + censored + " censored");
        }
    }

    /** One that reached the milestone. */
    public static FollowUp reached(double time) {
        return new FollowUp(time, 1, 0);
    }

    /** One that is still open. */
    public static FollowUp open(double time) {
        return new FollowUp(time, 0, 1);
    }

    FollowUp plus(FollowUp same) {
        return new FollowUp(time, events + same.events, censored + same.censored);
    }
}
