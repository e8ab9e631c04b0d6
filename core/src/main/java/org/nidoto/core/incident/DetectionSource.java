package org.nidoto.core.incident;

/** Who noticed the incident (発見者区分). */
public enum DetectionSource {
    CLIENT,
    OWN_DEPARTMENT,
    NEXT_DEPARTMENT,
    THIRD_PARTY
}
