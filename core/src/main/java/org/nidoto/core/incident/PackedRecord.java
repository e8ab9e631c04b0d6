package org.nidoto.core.incident;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * An incident or a contact as bytes, as it travels between machines and waits on their disks; equal for equal records. The version of the
 * program that wrote it reads it.
 */
public final class PackedRecord implements Serializable {
    private final boolean isIncident;
    private final byte[] bytes;

    private PackedRecord(boolean isIncident, byte[] bytes) {
        this.isIncident = isIncident;
        this.bytes = bytes;
    }

    public static PackedRecord of(Incident incident) {
        return new PackedRecord(true, written(writer -> writer.incident(incident)));
    }

    public static PackedRecord of(Contact contact) {
        return new PackedRecord(false, written(writer -> writer.contact(contact)));
    }

    /** Whether it is an incident; it is a contact if not. */
    public boolean isIncident() {
        return isIncident;
    }

    /**
     * The incident that it is.
     *
     * @throws IllegalStateException where it is a contact
     */
    public Incident incident() {
        return read(true, RecordReader::incident);
    }

    /**
     * The contact that it is.
     *
     * @throws IllegalStateException where it is an incident
     */
    public Contact contact() {
        return read(false, RecordReader::contact);
    }

    private interface Writing {
        void to(RecordWriter writer) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var writer = new RecordWriter();
        try {
            writing.to(writer);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes go into memory", impossible);
        }
        return writer.bytes();
    }

    private interface Reading<T> {
        T from(RecordReader reader) throws IOException;
    }

    private <T> T read(boolean asIncident, Reading<T> reading) {
        if (isIncident != asIncident) {
            throw new IllegalStateException(isIncident ? "it is an incident" : "it is a contact");
        }
        try {
            return reading.from(new RecordReader(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes come from memory", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedRecord packed
                && isIncident == packed.isIncident
                && Arrays.equals(bytes, packed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
