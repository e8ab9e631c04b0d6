package org.nidoto.core.metric;

/** The dated steps of an incident beside its milestones. */
public enum CareStep {
    CAUSE_IDENTIFIED,
    PLAN_PRESENTED,
    EXECUTIVE_REQUESTED,
    EXECUTIVE_VISITED,
    LETTER_ISSUED,
    MEMORANDUM_SIGNED
}
