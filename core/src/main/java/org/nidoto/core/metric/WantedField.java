package org.nidoto.core.metric;

import org.nidoto.core.incident.Milestone;

/** The fields that the figures are made of and that a log can leave empty. */
enum WantedField {
    SEVERITY("severity", true),
    DETECTION_SOURCE("detection_source", true),
    OCCURRED("occurred_at", true),
    REPORTED("reported_at", false),
    REPLIED("replied_at", false),
    CAUSE("occurrence_cause", false),
    RESOLVED("resolved_at", false),
    CLOSED("closed_at", false);

    private final String column;
    private final boolean always;

    WantedField(String column, boolean always) {
        this.column = column;
        this.always = always;
    }

    /** The English name of its column. */
    String column() {
        return column;
    }

    /** Whether the incident's state calls for it: some fields always, the others once it is finished. */
    boolean appliesTo(IncidentFact fact) {
        return always || fact.finished();
    }

    boolean filledIn(IncidentFact fact) {
        return switch (this) {
            case SEVERITY -> fact.incident().severity().isPresent();
            case DETECTION_SOURCE -> fact.incident().detectionSource().isPresent();
            case OCCURRED -> fact.at(Milestone.OCCURRED).isPresent();
            case REPORTED -> fact.at(Milestone.REPORTED).isPresent();
            case REPLIED -> fact.at(Milestone.REPLIED).isPresent();
            case CAUSE -> fact.occurrenceCause().isPresent();
            case RESOLVED -> fact.at(Milestone.RESOLVED).isPresent();
            case CLOSED -> fact.at(Milestone.CLOSED).isPresent();
        };
    }
}
