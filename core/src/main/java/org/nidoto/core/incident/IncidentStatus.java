package org.nidoto.core.incident;

/** The state the log gives an incident (状態); cancelled ones are counted apart and are in no metric. */
public enum IncidentStatus {
    OPEN,
    CLOSED,
    CANCELLED
}
