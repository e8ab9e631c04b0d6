package org.nidoto.core.incident;

/** The dated steps of a response (対応段階), in the order a good response passes them. */
public enum Milestone {
    OCCURRED,
    DETECTED,
    REPORTED,
    REPLIED,
    HEARD,
    APOLOGIZED,
    CONTAINED,
    PROPOSED,
    RESOLVED,
    PREVENTION_PRESENTED,
    CLOSED
}
