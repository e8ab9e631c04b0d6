package org.nidoto.core.incident;

/** The lists of codes that a company can replace (一覧). */
public enum CodeList {
    CATEGORY,
    CAUSE,
    SEVERITY
}
