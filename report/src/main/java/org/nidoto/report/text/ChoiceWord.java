package org.nidoto.report.text;

/** The company's own choices, as the definitions name them. */
public enum ChoiceWord {
    CHARTS,
    CHARTS_VALUE,
    PHASES,
    BUNDLE,
    TARGET_RATIO,
    POWER,
    LONGEST_WAIT,
    FALSE_SIGNALS,
    RECURRENCE_WINDOWS,
    RECENT,
    RECENT_VALUE,
    ENOUGH_TO_ORDER,
    TRUSTED,
    POINTS,
    POINTS_VALUE,
    LEVELS,
    LEVELS_VALUE
}
