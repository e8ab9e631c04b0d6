package org.nidoto.core.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.ClientMeasure;
import org.nidoto.core.prevention.MeasureId;

/**
 * Keeps a client's report to that client: whatever names another client, a person of the company or a supplier in any text is replaced. A
 * name is found however it is written; the client's own name stays, also where another's is a part of it. A code of one or two letters
 * cannot be told from ordinary text and is not looked for.
 */
public final class Discretion {
    private final NameScan<Meaning> names = new NameScan<>();

    /** What replaces a name in one language. */
    public record Marks(String otherClient, String person, String supplier) {}

    /**
     * A report that can be handed over.
     *
     * @param replaced numbers of incidents and measures, and codes of lists, whose texts named another client, for whoever hands the report over
     */
    public record Discreet(ClientReport report, List<String> replaced) {
        public Discreet {
            replaced = List.copyOf(replaced);
        }
    }

    private enum Meaning {
        ITSELF,
        OTHER_CLIENT,
        PERSON,
        SUPPLIER
    }

    /**
     * What must not be told.
     *
     * @param client whose report it is
     * @param others all other clients
     * @param persons names of the company's people
     */
    public Discretion(
            Label client, Collection<Label> others, Collection<String> persons, Collection<String> suppliers) {
        suppliers.forEach(name -> names.add(name, Meaning.SUPPLIER));
        persons.forEach(name -> NameScan.parts(name).forEach(part -> names.addPart(part, Meaning.PERSON)));
        persons.forEach(name -> names.add(name, Meaning.PERSON));
        others.forEach(other -> add(other, Meaning.OTHER_CLIENT));
        add(client, Meaning.ITSELF);
    }

    private void add(Label client, Meaning meaning) {
        names.add(client.code(), meaning);
        names.add(client.ja(), meaning);
        names.add(client.en(), meaning);
    }

    /** The report with all such names replaced. */
    public Discreet of(ClientReport report, Marks marks) {
        var replaced = new TreeSet<String>();
        var account = Rewriting.rewrite(report.account(), (owner, name, value) -> {
            if (value instanceof Label label) {
                var told = new Label(label.code(), discreet(label.ja(), marks), discreet(label.en(), marks), true);
                if (mentionsAnother(label.ja() + "\n" + label.en())) {
                    replaced.add(label.code());
                }
                return told.equals(label) ? label : told;
            }
            if (value instanceof String text) {
                var told = discreet(text, marks);
                if (mentionsAnother(text)) {
                    replaced.add(number(owner));
                }
                return told.equals(text) ? text : told;
            }
            return value;
        });
        return new Discreet(
                new ClientReport(
                        report.company(),
                        report.period(),
                        report.quarter(),
                        report.asOf(),
                        report.rules(),
                        report.client(),
                        account),
                List.copyOf(replaced));
    }

    private String discreet(String text, Marks marks) {
        return names.replace(text, meaning -> switch (meaning) {
            case ITSELF -> Optional.empty();
            case OTHER_CLIENT -> Optional.of(marks.otherClient());
            case PERSON -> Optional.of(marks.person());
            case SUPPLIER -> Optional.of(marks.supplier());
        });
    }

    private boolean mentionsAnother(String text) {
        return !names.replace(text, meaning -> meaning == Meaning.OTHER_CLIENT ? Optional.of("\0") : Optional.empty())
                .equals(text);
    }

    /** The number of the record that a text belongs to, or what kind of record it is. */
    private static String number(Record owner) {
        if (owner instanceof ClientReport.Case incident) {
            return incident.id().number();
        }
        if (owner instanceof ClientMeasure measure) {
            return measure.id().number();
        }
        if (owner instanceof IncidentId id) {
            return id.number();
        }
        return owner instanceof MeasureId id ? id.number() : owner.getClass().getSimpleName();
    }
}
