package org.nidoto.core.incident;

/** How sure the occurrence cause is (原因確度). */
public enum CauseStatus {
    PROVISIONAL,
    CONFIRMED
}
