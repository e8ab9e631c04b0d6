package org.nidoto.core.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.statistics.PromiseKeeping.State;

/**
 * One event of an incident's course (経過): a milestone, another dated step, a contact, or a contact together with the step it was.
 *
 * @param milestone the step of the response that was reached; empty where it was another event
 * @param care the other dated step; empty where it was none
 * @param contact the contact that was made; empty where the log dates the step alone
 */
public record CaseEvent(
        Moment at, Optional<Milestone> milestone, Optional<CareStep> care, Optional<CaseContact> contact) {

    /** The events of one incident up to the as-of instant, in order of time. */
    public static List<CaseEvent> of(IncidentFact fact, ReviewFrame frame) {
        return new Course(fact, frame).events();
    }

    /** The latest contact that was promised and has not come; empty where none is outstanding, or the incident is finished. */
    public static Optional<Moment> nextContactDue(IncidentFact fact, ReviewFrame frame) {
        return fact.finished()
                ? Optional.empty()
                : PromisedContact.of(fact, frame).stream()
                        .filter(promise -> promise.answered().isEmpty())
                        .map(PromisedContact::due)
                        .max(Comparator.comparing(frame::dueInstant));
    }

    /** Lays steps and contacts side by side; a contact that was a step makes one event with it. Of what happened at once, steps come first. */
    private static final class Course {
        private final IncidentFact fact;
        private final ReviewFrame frame;
        private final List<CaseEvent> events = new ArrayList<>();
        private final Set<Integer> told = new HashSet<>();
        private final List<CaseContact> contacts;

        Course(IncidentFact fact, ReviewFrame frame) {
            this.fact = fact;
            this.frame = frame;
            this.contacts = contacts();
        }

        private List<CaseContact> contacts() {
            var promises = PromisedContact.of(fact, frame).iterator();
            var all = new ArrayList<CaseContact>();
            for (var contact : fact.contacts()) {
                Optional<State> promise = contact.nextContactDue().isPresent()
                        ? Optional.of(promises.next().state(frame))
                        : Optional.empty();
                all.add(new CaseContact(
                        contact.kind(), contact.by(), contact.note(), contact.nextContactDue(), promise));
            }
            return all;
        }

        List<CaseEvent> events() {
            var kinds = new EnumMap<Milestone, ContactKind>(Milestone.class);
            for (var kind : ContactKind.values()) {
                kind.milestone().ifPresent(milestone -> kinds.put(milestone, kind));
            }
            fact.reached()
                    .forEach((milestone, at) -> events.add(new CaseEvent(
                            at, Optional.of(milestone), Optional.empty(), contactAt(kinds.get(milestone), at))));
            careSteps()
                    .forEach((step, at) -> events.add(
                            new CaseEvent(at, Optional.empty(), Optional.of(step), contactAt(kind(step), at))));
            for (int i = 0; i < contacts.size(); i++) {
                if (!told.contains(i)) {
                    events.add(new CaseEvent(
                            fact.contacts().get(i).at(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(contacts.get(i))));
                }
            }
            events.sort(Comparator.comparing(event -> event.at().earliest(frame.zone())));
            return List.copyOf(events);
        }

        private Map<CareStep, Moment> careSteps() {
            var steps = new EnumMap<CareStep, Moment>(CareStep.class);
            var care = fact.incident().care();
            fact.incident().analysis().identifiedAt().ifPresent(at -> steps.put(CareStep.CAUSE_IDENTIFIED, at));
            care.planPresentedAt().ifPresent(at -> steps.put(CareStep.PLAN_PRESENTED, at));
            care.executiveRequestedAt().ifPresent(at -> steps.put(CareStep.EXECUTIVE_REQUESTED, at));
            care.executiveVisitedAt().ifPresent(at -> steps.put(CareStep.EXECUTIVE_VISITED, at));
            care.letterIssuedAt().ifPresent(at -> steps.put(CareStep.LETTER_ISSUED, at));
            care.memorandumIssuedAt().ifPresent(at -> steps.put(CareStep.MEMORANDUM_SIGNED, at));
            return steps;
        }

        private static @Nullable ContactKind kind(CareStep step) {
            return switch (step) {
                case EXECUTIVE_VISITED -> ContactKind.EXECUTIVE_VISIT;
                case LETTER_ISSUED -> ContactKind.LETTER;
                default -> null;
            };
        }

        /** The first contact of the kind at that very moment, which then needs no event of its own. */
        private Optional<CaseContact> contactAt(@Nullable ContactKind kind, Moment at) {
            for (int i = 0; i < contacts.size(); i++) {
                Contact contact = fact.contacts().get(i);
                if (contact.kind() == kind && contact.at().equals(at) && told.add(i)) {
                    return Optional.of(contacts.get(i));
                }
            }
            return Optional.empty();
        }
    }
}
