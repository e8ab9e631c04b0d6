package org.nidoto.core.incident;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** Writes what {@link RecordReader} reads. */
final class RecordWriter {
    static final int ABSENT = 0;
    static final int SHORT = 1;
    static final int LONG = 2;

    /** What so many characters become in bytes is never longer than {@link DataOutputStream#writeUTF} can say. */
    private static final int LONGEST_SHORT = 0xffff / 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    byte[] bytes() {
        return bytes.toByteArray();
    }

    void incident(Incident incident) throws IOException {
        id(incident.id());
        text(incident.title());
        text(incident.description());
        text(incident.client().value());
        text(incident.department().value());
        text(incident.category().value());
        text(incident.severity().map(SeverityCode::value));
        constant(incident.detectionSource());
        for (var milestone : Milestone.values()) {
            moment(incident.milestones().at(milestone));
        }
        analysis(incident.analysis());
        care(incident.care());
        out.writeBoolean(incident.recurrenceOf().isPresent());
        if (incident.recurrenceOf().isPresent()) {
            id(incident.recurrenceOf().get());
        }
        constant(incident.status());
    }

    private void analysis(CauseAnalysis analysis) throws IOException {
        text(analysis.occurrence().map(CauseCode::value));
        text(analysis.escape().map(CauseCode::value));
        text(analysis.text());
        constant(analysis.status());
        moment(analysis.identifiedAt());
        out.writeBoolean(analysis.whyDepth().isPresent());
        if (analysis.whyDepth().isPresent()) {
            out.writeInt(analysis.whyDepth().getAsInt());
        }
        text(analysis.supplier());
    }

    private void care(ClientCare care) throws IOException {
        out.writeByte(care.accompanied().map(yes -> yes ? 2 : 1).orElse(0));
        moment(care.planPresentedAt());
        text(care.lossAmount().map(BigDecimal::toString));
        out.writeBoolean(care.affectedQuantity().isPresent());
        if (care.affectedQuantity().isPresent()) {
            out.writeLong(care.affectedQuantity().getAsLong());
        }
        moment(care.executiveRequestedAt());
        moment(care.executiveVisitedAt());
        moment(care.letterIssuedAt());
        moment(care.memorandumIssuedAt());
        constant(care.contractOutcome());
    }

    void contact(Contact contact) throws IOException {
        id(contact.incident());
        moment(Optional.of(contact.at()));
        constant(Optional.of(contact.kind()));
        text(contact.by());
        moment(contact.nextContactDue());
        text(contact.note());
    }

    private void id(IncidentId id) throws IOException {
        text(id.source());
        text(id.number());
    }

    private void text(Optional<String> text) throws IOException {
        if (text.isPresent()) {
            text(text.get());
        } else {
            out.writeByte(ABSENT);
        }
    }

    private void text(String text) throws IOException {
        if (text.length() <= LONGEST_SHORT) {
            out.writeByte(SHORT);
            out.writeUTF(text);
        } else {
            out.writeByte(LONG);
            out.writeInt(text.length());
            out.writeChars(text);
        }
    }

    private void constant(Optional<? extends Enum<?>> constant) throws IOException {
        text(constant.map(Enum::name));
    }

    private void moment(Optional<Moment> moment) throws IOException {
        if (moment.isEmpty()) {
            out.writeByte(0);
        } else if (moment.get() instanceof Moment.Day day) {
            out.writeByte(1);
            out.writeLong(day.date().toEpochDay());
        } else {
            var at = ((Moment.Timed) moment.get()).at();
            out.writeByte(2);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
        }
    }
}
