package org.nidoto.batch.job;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nidoto.batch.intake.bulk.FactSearch;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.Label;
import org.nidoto.core.review.ReviewInputs;

/** Every name of a client, a person or a supplier that the log holds, and that may hence turn up in a text. */
record KnownNames(FactSearch found) {
    /** All clients, those of the list and those of incidents. */
    Collection<Label> clients(CodeBook codes) {
        var labels = new LinkedHashSet<Label>();
        Stream.concat(codes.clients().stream(), found.clients().stream().map(codes::label))
                .forEach(labels::add);
        return labels;
    }

    /** All persons: who made contacts, and who owns measures and decisions. */
    Set<String> persons(ReviewInputs inputs) {
        var all = new TreeSet<>(found.persons());
        inputs.measures().forEach(measure -> measure.owner().ifPresent(all::add));
        inputs.decisions().forEach(decision -> decision.owner().ifPresent(all::add));
        return all;
    }

    Set<String> suppliers() {
        return found.suppliers();
    }
}
