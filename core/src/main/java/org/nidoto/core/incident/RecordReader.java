package org.nidoto.core.incident;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads what {@link RecordWriter} has written, in the same order. */
final class RecordReader {
    private static final Milestone[] MILESTONES = Milestone.values();

    private final DataInputStream in;

    RecordReader(byte[] bytes) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    Incident incident() throws IOException {
        return new Incident(
                id(),
                text(),
                textIfAny(),
                new ClientCode(text()),
                new DepartmentCode(text()),
                new CategoryCode(text()),
                textIfAny().map(SeverityCode::new),
                constant(DetectionSource.class),
                milestones(),
                analysis(),
                care(),
                in.readBoolean() ? Optional.of(id()) : Optional.empty(),
                constant(IncidentStatus.class));
    }

    private Milestones milestones() throws IOException {
        var reached = new EnumMap<Milestone, Moment>(Milestone.class);
        for (var milestone : MILESTONES) {
            moment().ifPresent(moment -> reached.put(milestone, moment));
        }
        return new Milestones(reached);
    }

    private CauseAnalysis analysis() throws IOException {
        return new CauseAnalysis(
                textIfAny().map(CauseCode::new),
                textIfAny().map(CauseCode::new),
                textIfAny(),
                constant(CauseStatus.class),
                moment(),
                in.readBoolean() ? OptionalInt.of(in.readInt()) : OptionalInt.empty(),
                textIfAny());
    }

    private ClientCare care() throws IOException {
        return new ClientCare(
                yesNo(),
                moment(),
                textIfAny().map(BigDecimal::new),
                in.readBoolean() ? OptionalLong.of(in.readLong()) : OptionalLong.empty(),
                moment(),
                moment(),
                moment(),
                moment(),
                constant(ContractOutcome.class));
    }

    Contact contact() throws IOException {
        return new Contact(
                id(),
                moment().orElseThrow(),
                constant(ContactKind.class).orElseThrow(),
                textIfAny(),
                moment(),
                textIfAny());
    }

    private IncidentId id() throws IOException {
        return new IncidentId(text(), text());
    }

    private String text() throws IOException {
        return textIfAny().orElseThrow();
    }

    private Optional<String> textIfAny() throws IOException {
        return switch (in.readByte()) {
            case RecordWriter.ABSENT -> Optional.empty();
            case RecordWriter.SHORT -> Optional.of(in.readUTF());
            default -> Optional.of(longText());
        };
    }

    private String longText() throws IOException {
        var characters = new char[in.readInt()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = in.readChar();
        }
        return new String(characters);
    }

    private Optional<Boolean> yesNo() throws IOException {
        int written = in.readByte();
        return written == 0 ? Optional.empty() : Optional.of(written == 2);
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type) throws IOException {
        return textIfAny().map(name -> Enum.valueOf(type, name));
    }

    private Optional<Moment> moment() throws IOException {
        return switch (in.readByte()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Moment.Day(LocalDate.ofEpochDay(in.readLong())));
            default -> Optional.of(new Moment.Timed(Instant.ofEpochSecond(in.readLong(), in.readInt())));
        };
    }
}
