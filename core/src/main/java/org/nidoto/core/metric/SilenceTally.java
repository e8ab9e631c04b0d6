package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.ClientCode;

/** When the incidents that are open were opened, and when their clients heard from the company since the period began. */
final class SilenceTally implements Serializable {
    private final Map<ClientCode, Heard> clients = new HashMap<>();

    /** An incident from opening to closing; {@code to} is {@code null} while it is open. */
    record Spell(Instant from, @Nullable Instant to) implements Serializable {}

    /** One client's spells and contacts. */
    record Heard(Set<Spell> spells, Set<Instant> contacts) implements Serializable {
        Heard() {
            this(new HashSet<>(), new HashSet<>());
        }

        Heard merge(Heard other) {
            spells.addAll(other.spells);
            contacts.addAll(other.contacts);
            return this;
        }
    }

    void add(IncidentFact fact, ReviewFrame frame) {
        var begin = frame.begin();
        var end = fact.ended(frame.zone()).map(frame::latest);
        boolean lasted = end.map(at -> !at.isBefore(begin)).orElse(true);
        if (lasted) {
            heard(fact.client()).spells().add(new Spell(frame.latest(fact.detected()), end.orElse(null)));
        }
        var from = lasted ? Instant.MIN : begin;
        fact.contacts().stream()
                .filter(contact -> contact.kind().withClient())
                .forEach(contact -> hear(fact.client(), frame.latest(contact.at()), from));
        fact.reached().forEach((milestone, moment) -> {
            if (ClientStanding.WITH_CLIENT.contains(milestone)) {
                hear(fact.client(), frame.latest(moment), from);
            }
        });
    }

    private void hear(ClientCode client, Instant at, Instant from) {
        if (!at.isBefore(from)) {
            heard(client).contacts().add(at);
        }
    }

    private Heard heard(ClientCode client) {
        return clients.computeIfAbsent(client, code -> new Heard());
    }

    void merge(SilenceTally other) {
        other.clients.forEach((client, heard) -> heard(client).merge(heard));
    }

    /** What is known of each client, in no order. */
    Map<ClientCode, Heard> clients() {
        return Collections.unmodifiableMap(clients);
    }

    static Optional<Instant> end(Spell spell) {
        return Optional.ofNullable(spell.to());
    }
}
