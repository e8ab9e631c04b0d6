package org.nidoto.batch.intake;

import java.time.ZoneId;

/** One format a kind of record. */
public final class RowFormats {
    private RowFormats() {}

    /** The format of the kind, for records of the given source and times of the given zone. */
    public static RowFormat<?> of(RecordKind kind, String source, ZoneId businessZone) {
        return switch (kind) {
            case CODES -> new CodeFormat(source, businessZone);
            case DEPARTMENTS -> new DepartmentFormat(source, businessZone);
            case CLIENTS -> new ClientFormat(source, businessZone);
            case MEASURES -> new MeasureFormat(source, businessZone);
            case INCIDENTS -> new IncidentFormat(source, businessZone);
            case CONTACTS -> new ContactFormat(source, businessZone);
            case ADOPTIONS -> new AdoptionFormat(source, businessZone);
            case EXPOSURE -> new ExposureFormat(source, businessZone);
            case DECISIONS -> new DecisionFormat(source, businessZone);
        };
    }
}
