package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.TOKYO;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.frameAsOf;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.moment;

import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Milestone;

class IncidentFactTests {
    @Test
    void aNameInTheLogBecomesItsCode() {
        var fact = incident("1", "2026-07-01T09:00")
                .category("請求ミス")
                .cause("Carelessness")
                .fact(frame());
        assertThat(fact.incident().category()).isEqualTo(new CategoryCode("billing_error"));
        assertThat(fact.occurrenceCause()).contains(new CauseCode("man.carelessness"));
    }

    @Test
    void aMissingStepIsTakenFromTheFirstContactOfItsKind() {
        var fact = incident("1", "2026-07-01T09:00")
                .contact(ContactKind.REPLY, "2026-07-02T10:00")
                .contact(ContactKind.REPLY, "2026-07-01T11:00")
                .contact(ContactKind.EXECUTIVE_VISIT, "2026-07-03T15:00")
                .contact(ContactKind.LETTER, "2026-07-04")
                .fact(frame());
        assertThat(fact.at(Milestone.REPLIED)).contains(moment("2026-07-01T11:00"));
        assertThat(fact.incident().care().executiveVisitedAt()).contains(moment("2026-07-03T15:00"));
        assertThat(fact.incident().care().letterIssuedAt()).contains(moment("2026-07-04"));
        assertThat(fact.contactsDisagree()).isZero();
    }

    @Test
    void whereIncidentAndContactDisagreeTheIncidentHoldsAndItIsCounted() {
        var fact = incident("1", "2026-07-01T09:00")
                .replied("2026-07-01T10:00")
                .contact(ContactKind.REPLY, "2026-07-01T10:01")
                .at(Milestone.HEARD, "2026-07-02")
                .contact(ContactKind.HEARING, "2026-07-02T13:00")
                .at(Milestone.APOLOGIZED, "2026-07-03")
                .contact(ContactKind.APOLOGY, "2026-07-04T13:00")
                .fact(frame());
        assertThat(fact.at(Milestone.REPLIED)).contains(moment("2026-07-01T10:00"));
        assertThat(fact.contactsDisagree())
                .as("the reply by a minute and the apology by a day; the hearing was on the same day")
                .isEqualTo(2);
    }

    @Test
    void whatLiesAfterTheAsOfInstantHasNotHappened() {
        var fact = incident("1", "2026-07-01T09:00")
                .replied("2026-07-01T10:00")
                .resolved("2026-07-03T10:01")
                .closed("2026-07-04")
                .status(IncidentStatus.CLOSED)
                .contact(ContactKind.PROGRESS, "2026-07-03T10:00")
                .contact(ContactKind.PROGRESS, "2026-07-03T10:30")
                .fact(frameAsOf("2026-07-03T10:00"));
        assertThat(fact.reached()).containsOnlyKeys(Milestone.DETECTED, Milestone.REPLIED);
        assertThat(fact.futureMilestones()).isEqualTo(2);
        assertThat(fact.contacts()).extracting(Contact::at).containsExactly(moment("2026-07-03T10:00"));
        assertThat(fact.finished()).isFalse();
    }

    @Test
    void aDayAloneHasComeOnceItHasBegun() {
        var fact = incident("1", "2026-07-01T09:00").replied("2026-07-03").fact(frameAsOf("2026-07-03T00:00"));
        assertThat(fact.at(Milestone.REPLIED)).isPresent();
    }

    @Test
    void whatWasDetectedAfterTheAsOfInstantIsNotKnownYet() {
        assertThat(incident("1", "2026-07-03T10:01")
                        .fact(frameAsOf("2026-07-03T10:00"))
                        .known())
                .isFalse();
    }

    @Test
    void anIncidentIsFinishedByItsClosingOrByWhatItsStateSays() {
        assertThat(incident("1", "2026-07-01T09:00").fact(frame()).finished()).isFalse();
        assertThat(incident("1", "2026-07-01T09:00")
                        .status(IncidentStatus.OPEN)
                        .fact(frame())
                        .finished())
                .isFalse();
        assertThat(incident("1", "2026-07-01T09:00")
                        .closed("2026-07-02")
                        .fact(frame())
                        .finished())
                .isTrue();
        assertThat(incident("1", "2026-07-01T09:00")
                        .status(IncidentStatus.CANCELLED)
                        .fact(frame())
                        .finished())
                .isTrue();
    }

    @Test
    void closedWithoutADateItEndedWithItsLatestDatedStep() {
        var fact = incident("1", "2026-07-01T09:00")
                .resolved("2026-07-02T17:00")
                .at(Milestone.CONTAINED, "2026-07-01T12:00")
                .status(IncidentStatus.CLOSED)
                .fact(frame());
        assertThat(fact.ended(TOKYO)).contains(moment("2026-07-02T17:00"));
        assertThat(fact.lastReached()).isEqualTo(Milestone.RESOLVED);
    }
}
