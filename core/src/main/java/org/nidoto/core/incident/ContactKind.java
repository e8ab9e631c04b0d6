package org.nidoto.core.incident;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a contact was for (連絡の種別). */
public enum ContactKind {
    REPORT(Milestone.REPORTED),
    REPLY(Milestone.REPLIED),
    HEARING(Milestone.HEARD),
    APOLOGY(Milestone.APOLOGIZED),
    PROGRESS(null),
    VISIT(null),
    EXECUTIVE_VISIT(null),
    LETTER(null),
    PROPOSAL(Milestone.PROPOSED),
    MEETING(null);

    private final @Nullable Milestone milestone;

    ContactKind(@Nullable Milestone milestone) {
        this.milestone = milestone;
    }

    /** The milestone that the first contact of this kind reaches where the incident itself does not date it. */
    public Optional<Milestone> milestone() {
        return Optional.ofNullable(milestone);
    }

    /** Whether the client was talked to: every kind but the report to the superior. */
    public boolean withClient() {
        return this != REPORT;
    }
}
