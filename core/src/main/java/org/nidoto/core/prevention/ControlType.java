package org.nidoto.core.prevention;

/**
 * How a measure keeps the incident from happening again (対策の型), strong to weak.
 *
 * <p>The first five are the error-proofing principles of Nakajo and Kume (1985).
 */
public enum ControlType {
    ELIMINATION,
    SUBSTITUTION,
    FACILITATION,
    DETECTION,
    MITIGATION,
    TRAINING,
    REMINDER;

    /** Whether it changes the work itself instead of asking people to take care: all but training and reminders. */
    public boolean strong() {
        return this != TRAINING && this != REMINDER;
    }
}
