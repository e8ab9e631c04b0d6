package org.nidoto.report.text;

/** What is said beside control charts. */
public enum MonitorWord {
    COUNTS,
    ONE_MONTH_TITLE,
    RUNS_SIGNAL,
    RUNS_NONE,
    SPEED,
    SPEED_UNKNOWN,
    SPEED_TITLE_NONE,
    SPEED_TITLE_SOME,
    SPEED_SUBTITLE,
    SPEED_ON_TRIAL,
    SPEED_TREND_DOWN,
    SPEED_TREND_UP,
    SPEED_TREND_NONE,
    VALUE,
    PHASES,
    PHASES_UNKNOWN,
    PHASES_TEXT,
    PHASES_TITLE,
    PHASES_SUBTITLE
}
