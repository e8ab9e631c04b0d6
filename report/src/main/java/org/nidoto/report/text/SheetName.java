package org.nidoto.report.text;

/** The sheets of the workbook; each has a name and says what it shows. */
public enum SheetName {
    CONTENTS,
    FIGURES,
    CLIENTS,
    FUNNEL,
    PROMISES_BY_MONTH,
    PROMISES_BY_CLIENT,
    TARGETS,
    FROM_DETECTION,
    BETWEEN_STAGES,
    RESOLUTION_BY_MONTH,
    GOOD_ORDER,
    OCCURRENCE_CAUSES,
    ESCAPE_CAUSES,
    CAUSES_BY_DEPARTMENT,
    LOSSES,
    RECURRENCE_RATES,
    RECURRED,
    RECURRENCE_TIMELINE,
    EFFECTS,
    ADOPTIONS,
    MEASURES,
    OVERDUE,
    MONTHS,
    OPEN,
    FIELDS,
    CONTRADICTIONS,
    FILES,
    UNREGISTERED
}
