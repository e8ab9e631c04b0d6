package org.nidoto.core.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.DataQuality;
import org.nidoto.core.prevention.MeasureId;

/**
 * Makes reports in which clients and persons stand under codes (仮名): in their own places, and wherever a text or a code names them. Free
 * text (titles, descriptions, notes, reasons) is left out unless it is allowed; the number of its incident or measure stands in its place.
 */
public final class Pseudonyms {
    private static final String LEFT_OUT = "―";
    private static final Set<String> FREE_TEXTS =
            Set.of("title", "description", "text", "note", "waivedBecause", "because");
    private static final Set<String> PERSONS = Set.of("owner", "by");

    private final Codes codes;
    private final boolean freeText;
    private final NameScan<String> names = new NameScan<>();
    private final Map<Label, Label> clients = new HashMap<>();
    private final Set<String> clientCodes = new HashSet<>();
    private final Map<String, String> measures;

    /** The codes; the same for the same name in every report of a home. */
    public interface Codes {
        /** The code that stands for a client. */
        String ofClient(String code);

        /** The code that stands for a person. */
        String ofPerson(String name);
    }

    /**
     * What is known by name.
     *
     * @param clients all clients, those in no list as well
     * @param persons names of the company's people
     * @param measures the number of each measure by its title
     * @param freeText whether free text is printed
     */
    public Pseudonyms(
            Codes codes,
            Collection<Label> clients,
            Collection<String> persons,
            Map<String, String> measures,
            boolean freeText) {
        this.codes = codes;
        this.freeText = freeText;
        this.measures = Map.copyOf(measures);
        var bearers = new HashMap<String, Set<String>>();
        for (var name : persons) {
            NameScan.parts(name)
                    .forEach(part -> bearers.computeIfAbsent(part, none -> new HashSet<>())
                            .add(name));
        }
        bearers.forEach((part, whose) -> names.addPart(
                part, codes.ofPerson(whose.size() == 1 ? whose.iterator().next() : part)));
        for (var name : persons) {
            names.add(name, codes.ofPerson(name));
        }
        for (var client : clients) {
            var code = codes.ofClient(client.code());
            this.clients.put(client, new Label(code, code, code, client.registered()));
            clientCodes.add(client.code());
            names.add(client.code(), code);
            names.add(client.ja(), code);
            names.add(client.en(), code);
        }
    }

    public ManagementReview of(ManagementReview review) {
        return Rewriting.rewrite(review, this::replace);
    }

    /**
     * The digest; files have no names in it, as these may name clients, and the reasons of rejections, which quote what stood there, are left
     * out unless free text is allowed.
     */
    public NightlyDigest of(NightlyDigest digest) {
        var told = Rewriting.rewrite(digest, this::replace);
        return told.with(told.intake().withoutNames(freeText));
    }

    public IncidentSheet of(IncidentSheet sheet) {
        return Rewriting.rewrite(sheet, this::replace);
    }

    public ClientReport of(ClientReport report) {
        return Rewriting.rewrite(report, this::replace);
    }

    private Object replace(Record owner, String name, Object value) {
        if (name.equals("company")) {
            return value;
        }
        if (value instanceof Label label && clients.containsKey(label)) {
            return clients.get(label);
        }
        if (value instanceof ClientCode code && clientCodes.contains(code.value())) {
            return new ClientCode(codes.ofClient(code.value()));
        }
        if (!freeText && FREE_TEXTS.contains(name) && value instanceof Optional) {
            return Optional.empty();
        }
        return value instanceof String text ? text(owner, name, text) : value;
    }

    private String text(Record owner, String name, String text) {
        if (PERSONS.contains(name)) {
            return codes.ofPerson(text);
        }
        if (owner instanceof DataQuality.Unregistered code && code.column().equals("client") && name.equals("code")) {
            return codes.ofClient(text);
        }
        boolean isMeasure = measures.containsKey(text);
        if (!freeText && (isMeasure || FREE_TEXTS.contains(name))) {
            return isMeasure ? scanned(measures.getOrDefault(text, LEFT_OUT)) : number(owner);
        }
        return scanned(text);
    }

    private String scanned(String text) {
        var told = names.replace(text, Optional::of);
        return told.equals(text) ? text : told;
    }

    /** The number of the incident or measure that a record is about. */
    private String number(Record owner) {
        for (var component : owner.getClass().getRecordComponents()) {
            var value = Rewriting.read(owner, component);
            if (value instanceof IncidentId id) {
                return scanned(id.number());
            }
            if (value instanceof MeasureId id) {
                return scanned(id.number());
            }
        }
        return LEFT_OUT;
    }
}
