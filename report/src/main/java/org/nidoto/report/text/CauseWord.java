package org.nidoto.report.text;

/** What is said of causes beyond their counts: what they cost, how they hang together, how deep the analyses went. */
public enum CauseWord {
    LOSS,
    LOSS_NONE,
    LOSS_TEXT,
    LOSS_TITLE_ONE_CASE,
    LOSS_TITLE_FEW,
    LOSS_TITLE_SHOWN,
    LOSS_SUBTITLE,
    LOSS_TABLE,
    COLUMN_LOSS,
    COLUMN_INTERVAL,
    COLUMN_KNOWN,
    COLUMN_FOOTING,
    DIAGRAM,
    DIAGRAM_TITLE,
    DIAGRAM_TITLE_TIED,
    DIAGRAM_TITLE_NONE,
    DIAGRAM_SUBTITLE,
    DIAGRAM_EFFECT,
    DIAGRAM_COUNT,
    DIAGRAM_REST,
    DIAGRAM_VALUE,
    CAUSES_REST,
    CAUSES_NOT_SHOWN,
    DEPTH_KNOWN,
    DEPTH_MEDIAN,
    DEPTH_MEDIAN_VALUE,
    DEPTH_SPREAD,
    DEPTH_SPREAD_VALUE
}
