package org.nidoto.batch.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files made up for a test, and how they are read. */
final class Samples {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    static final String INCIDENT_HEADER = "管理番号,件名,取引先,部署,事象区分,発覚日時";
    static final String GOOD_INCIDENT = "I-1,納期遅れ,髙橋商事㈱,営業①課,納期遅延,2026/4/1 9:30";

    private final Path folder;

    Samples(Path folder) {
        this.folder = folder;
    }

    /** What reading a file to its end yields. */
    record Read(RecordKind kind, Charset encoding, List<SourceRow> rows, List<String> unknownColumns) {
        List<List<String>> cells() {
            return rows.stream().map(SourceRow::original).toList();
        }

        /** The faults of all rows, as the terminal shows them. */
        List<String> faults() {
            return rows.stream()
                    .flatMap(row ->
                            row.faults().stream().map(fault -> fault.sentence(row.file(), row.line(), Locale.ENGLISH)))
                    .toList();
        }
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Read read(String name, byte[] bytes) throws RefusedFile {
        return read(file(name, bytes), name);
    }

    Read read(String name, String text) throws RefusedFile {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Read read(Path path, String name) throws RefusedFile {
        try (var file = SourceFile.open(path, name, Optional.empty())) {
            var rows = new ArrayList<SourceRow>();
            for (var block = file.readBlock(7); !block.isEmpty(); block = file.readBlock(7)) {
                rows.addAll(block);
            }
            return new Read(file.kind(), file.encoding(), rows, file.unknownColumns());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the file is refused, in English; {@code taken} where it is not. */
    String refusal(String name, byte[] bytes) {
        try {
            read(name, bytes);
            return "taken";
        } catch (RefusedFile refused) {
            return refused.sentence(Locale.ENGLISH);
        }
    }

    String refusal(String name, String text) {
        return refusal(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static RowFormat<?> format(RecordKind kind) {
        return switch (kind) {
            case CODES -> new CodeFormat("main", TOKYO);
            case DEPARTMENTS -> new DepartmentFormat("main", TOKYO);
            case CLIENTS -> new ClientFormat("main", TOKYO);
            case MEASURES -> new MeasureFormat("main", TOKYO);
            case INCIDENTS -> new IncidentFormat("main", TOKYO);
            case CONTACTS -> new ContactFormat("main", TOKYO);
            case ADOPTIONS -> new AdoptionFormat("main", TOKYO);
            case EXPOSURE -> new ExposureFormat("main", TOKYO);
            case DECISIONS -> new DecisionFormat("main", TOKYO);
        };
    }

    /** Judges a file's rows: the record's text, or all sentences about the row. */
    List<String> judged(String name, String text) throws RefusedFile {
        return judged(read(name, text), Locale.ENGLISH);
    }

    static List<String> judged(Read read, Locale language) {
        var format = format(read.kind());
        return read.rows().stream()
                .map(row -> told(format.judge(row), language))
                .toList();
    }

    private static String told(RowOutcome<?> outcome, Locale language) {
        if (outcome instanceof RowOutcome.Accepted<?> accepted) {
            return String.valueOf(accepted.record());
        }
        var row = outcome.row();
        return ((RowOutcome.Rejected<?>) outcome)
                .faults().stream()
                        .map(fault -> fault.sentence(row.file(), row.line(), language))
                        .collect(Collectors.joining("\n"));
    }
}
