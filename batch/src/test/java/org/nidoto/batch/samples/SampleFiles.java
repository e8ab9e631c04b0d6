package org.nidoto.batch.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Writes the sample company's nine files, as its systems export them on the morning of {@link SampleCompany#AS_OF}. */
final class SampleFiles {
    private static final String DAY = "_2026-10-05.csv";
    private static final String END_OF_LINE = "\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final DateTimeFormatter MEASURE_DAY = DateTimeFormatter.ofPattern("uuuu/M/d");

    private final SampleCompany company = new SampleCompany();
    private final List<Happening> happenings = new SampleStory(company).happenings();
    private final Map<String, String> numbers = number(happenings);
    private final Path directory;

    private SampleFiles(Path directory) {
        this.directory = directory;
    }

    /** Rewrites the files of the directory named by the first argument, which is {@code samples} where none is given. */
    public static void main(String[] arguments) throws IOException {
        writeTo(Path.of(arguments.length == 0 ? "samples" : arguments[0]));
    }

    static void writeTo(Path directory) throws IOException {
        var files = new SampleFiles(directory);
        files.writeIncidents();
        files.writeMasters();
        files.writeExposure();
    }

    private static Map<String, String> number(List<Happening> happenings) {
        var numbers = new HashMap<String, String>();
        var counts = new HashMap<Integer, Integer>();
        for (Happening happening : happenings) {
            int year = happening.detected().getYear();
            numbers.computeIfAbsent(
                    happening.key(), key -> "QI-%d-%04d".formatted(year, counts.merge(year, 1, Integer::sum)));
        }
        return numbers;
    }

    private void writeIncidents() throws IOException {
        var incidents = new ArrayList<List<String>>();
        var contacts = new ArrayList<SampleContact>();
        for (Happening happening : happenings) {
            String id = numberOf(happening.key());
            var moments = Response.to(
                    happening, company.habits(happening.department()), Draw.of("response to " + happening.key()));
            var cells = IncidentSheet.cells(happening, company, moments);
            cells.put("管理番号", id);
            cells.computeIfPresent("再発元管理番号", (column, key) -> numberOf(key));
            incidents.add(IncidentSheet.COLUMNS.stream()
                    .map(column -> cells.getOrDefault(column, ""))
                    .toList());
            contacts.addAll(ContactTrail.of(id, happening, moments, company));
        }
        contacts.addAll(ContactTrail.written("QI-2026-9999", "QI-2026-9999"));
        contacts.sort(Comparator.comparing(SampleContact::order).thenComparing(SampleContact::incident));
        write("incidents" + DAY, BYTE_ORDER_MARK, StandardCharsets.UTF_8, IncidentSheet.COLUMNS, incidents);
        write(
                "contacts" + DAY,
                "",
                WINDOWS_31J,
                List.of("管理番号", "日時", "種別", "担当", "次回連絡期限", "備考"),
                contacts.stream()
                        .map(row -> List.of(row.incident(), row.at(), row.kind(), row.by(), row.due(), row.note()))
                        .toList());
    }

    private void writeMasters() throws IOException {
        copy("departments", "");
        copy("codes", "");
        copy("adoptions", "");
        copy("decisions", BYTE_ORDER_MARK);
        write(
                "clients" + DAY,
                BYTE_ORDER_MARK,
                StandardCharsets.UTF_8,
                List.of("取引先コード", "取引先名", "ランク"),
                company.clients().stream()
                        .map(client -> List.of(client.code(), client.name(), client.rank()))
                        .toList());
        List<CSVRecord> measures = Tables.read("measures.csv");
        write(
                "measures" + DAY,
                BYTE_ORDER_MARK,
                StandardCharsets.UTF_8,
                measures.get(0).getParser().getHeaderNames(),
                measures.stream().map(this::withOrigin).toList());
    }

    private void copy(String kind, String mark) throws IOException {
        List<CSVRecord> rows = Tables.read(kind + ".csv");
        write(
                kind + DAY,
                mark,
                StandardCharsets.UTF_8,
                rows.get(0).getParser().getHeaderNames(),
                rows.stream().map(CSVRecord::toList).toList());
    }

    /** The measure with the number of the incident it sprang from: the one the story names, else the last of its scenario before the decision. */
    private List<String> withOrigin(CSVRecord measure) {
        LocalDate decided = LocalDate.parse(measure.get("決定日"), MEASURE_DAY);
        String origin = measure.get("発端管理番号");
        String key = happenings.stream()
                .filter(happening -> happening.key().equals(origin)
                        || (happening.scenario().id().equals(origin) && happening.isGenerated()))
                .filter(happening -> happening.detected().toLocalDate().isBefore(decided))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("nothing led to " + measure.get("対策番号")))
                .key();
        var cells = new LinkedHashMap<>(measure.toMap());
        cells.put("発端管理番号", numberOf(key));
        return List.copyOf(cells.values());
    }

    private void writeExposure() throws IOException {
        write("exposure" + DAY, "", StandardCharsets.UTF_8, SampleExposure.COLUMNS, SampleExposure.rows(company));
    }

    private String numberOf(String key) {
        String number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("no incident is called " + key);
        }
        return number;
    }

    private void write(
            String name, String mark, Charset charset, List<String> columns, Iterable<? extends List<String>> rows)
            throws IOException {
        var text = new StringBuilder(mark);
        text.append(CSVFormat.EXCEL.format(columns.toArray())).append(END_OF_LINE);
        rows.forEach(row -> text.append(CSVFormat.EXCEL.format(row.toArray())).append(END_OF_LINE));
        Files.writeString(directory.resolve(name), text, charset);
    }
}
