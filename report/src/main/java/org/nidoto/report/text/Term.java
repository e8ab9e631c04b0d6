package org.nidoto.report.text;

/** The terms that the annex of definitions explains. */
public enum Term {
    COHORT,
    AS_OF,
    INTERVAL,
    TIMES,
    FASTER,
    ATTAINMENT,
    PARETO,
    SIGNAL,
    RATE,
    RECURRENCE,
    ADOPTION,
    COVERAGE,
    PROMISE,
    CLIENT,
    PERSON,
    COMPLETENESS
}
