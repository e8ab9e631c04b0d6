package org.nidoto.batch.intake.bulk;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.statistics.TextOrder;

/**
 * What one pass over all incidents finds beside the figures: the names that they hold, and those of them that are wanted one by one. Searches
 * of parts of the incidents merge into the search of the whole, whatever the parts and their order.
 */
public final class FactSearch implements Serializable {
    private static final Comparator<IncidentId> BY_NUMBER = Comparator.comparing(
                    IncidentId::source, TextOrder.BY_CODE_POINT)
            .thenComparing(IncidentId::number, TextOrder.BY_CODE_POINT);

    private final Set<String> wantedClients;
    private final Set<String> wantedNumbers;
    private final Set<ClientCode> clients = new HashSet<>();
    private final Set<String> persons = new HashSet<>();
    private final Set<String> suppliers = new HashSet<>();
    private final List<IncidentFact> ofClients = new ArrayList<>();
    private final List<IncidentFact> ofNumbers = new ArrayList<>();
    private final List<CameBack> cameBack = new ArrayList<>();

    private FactSearch(Set<String> wantedClients, Set<String> wantedNumbers) {
        this.wantedClients = Set.copyOf(wantedClients);
        this.wantedNumbers = Set.copyOf(wantedNumbers);
    }

    /** An incident that names an earlier one as its origin. */
    public record CameBack(IncidentId earlier, IncidentId again) implements Serializable {}

    /** Names alone. */
    public static FactSearch forNames() {
        return new FactSearch(Set.of(), Set.of());
    }

    /** Names, and the incidents of some clients. */
    public static FactSearch forClients(Set<String> codes) {
        return new FactSearch(codes, Set.of());
    }

    /** Names, the incidents of some numbers, and which incidents name one of those as their origin. */
    public static FactSearch forIncidents(Set<String> numbers) {
        return new FactSearch(Set.of(), numbers);
    }

    /** The same search, which has found nothing yet. */
    FactSearch anew() {
        return new FactSearch(wantedClients, wantedNumbers);
    }

    /** Looks at one incident. */
    public void look(IncidentFact fact) {
        clients.add(fact.client());
        fact.contacts().forEach(contact -> contact.by().ifPresent(persons::add));
        fact.incident().analysis().supplier().ifPresent(suppliers::add);
        if (!fact.known()) {
            return;
        }
        if (wantedNumbers.contains(fact.id().number())) {
            ofNumbers.add(fact);
        }
        if (!fact.incident().cancelled()) {
            if (wantedClients.contains(fact.client().value())) {
                ofClients.add(fact);
            }
            fact.incident()
                    .recurrenceOf()
                    .filter(earlier -> wantedNumbers.contains(earlier.number()) && !earlier.equals(fact.id()))
                    .ifPresent(earlier -> cameBack.add(new CameBack(earlier, fact.id())));
        }
    }

    /** Takes in what another part of the same search has found. */
    public void merge(FactSearch other) {
        clients.addAll(other.clients);
        persons.addAll(other.persons);
        suppliers.addAll(other.suppliers);
        ofClients.addAll(other.ofClients);
        ofNumbers.addAll(other.ofNumbers);
        cameBack.addAll(other.cameBack);
    }

    public NavigableSet<ClientCode> clients() {
        return new TreeSet<>(clients);
    }

    /** Who made contacts. */
    public NavigableSet<String> persons() {
        return new TreeSet<>(persons);
    }

    public NavigableSet<String> suppliers() {
        return new TreeSet<>(suppliers);
    }

    /** The incidents of a wanted client, by their numbers; those that were cancelled are left out. */
    public List<IncidentFact> of(ClientCode client) {
        return inOrder(ofClients).stream()
                .filter(fact -> fact.client().equals(client))
                .toList();
    }

    /** The incidents of the wanted numbers; one of each source that has it. */
    public List<IncidentFact> ofNumbers() {
        return inOrder(ofNumbers);
    }

    /** The incidents that name the given one as their origin, by their numbers. */
    public List<IncidentId> cameBack(IncidentId earlier) {
        return cameBack.stream()
                .filter(one -> one.earlier().equals(earlier))
                .map(CameBack::again)
                .sorted(BY_NUMBER)
                .toList();
    }

    private static List<IncidentFact> inOrder(List<IncidentFact> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(IncidentFact::id, BY_NUMBER))
                .toList();
    }
}
