package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** The same records come out of every encoding, dialect, order and language of columns; the repetition is the seed. */
class RoundTripTests {
    private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-8+", "UTF-16LE+", "UTF-16BE+", "windows-31j");
    private static final List<String> TEXTS = List.of(
            "納期遅れ", "髙橋①Ⅲ㈱", "ソ表能", "a,b", "引用\"符", "二\n行", "タブ\tと;", "=1+1", "-5℃", "ﾃｽﾄ", "x", "　全角　空白", "'quoted'");
    private static final List<String> MOMENTS =
            List.of("2026/4/1 9:30", "令和8年4月1日 9時30分", "2026-04-01T00:30Z", "Ｒ８．４．１　９：３０", "2026-04-01 09:30:00");

    private final Samples samples;

    RoundTripTests(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    @RepeatedTest(100)
    void recordsDoNotDependOnHowTheyAreWrittenDown(RepetitionInfo repetition) throws RefusedFile, IOException {
        var random = new Random(repetition.getCurrentRepetition());
        var columns = new ArrayList<>(RecordKind.INCIDENTS.columns());
        Collections.shuffle(columns, random);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            rows.add(
                    columns.stream().map(column -> cell(column, number, random)).toList());
        }
        var plain = write(columns.stream().map(Column::name).toList(), rows, CSVFormat.RFC4180);
        var expected = samples.judged("incidents.csv", plain);
        assertThat(expected).hasSize(20).allSatisfy(record -> assertThat(record).startsWith("Incident["));

        var headers = columns.stream().map(column -> anyName(column, random)).toList();
        var encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
        var mark = encoding.endsWith("+") ? "\ufeff" : "";
        byte[] bytes =
                (mark + write(headers, rows, dialect(random))).getBytes(Charset.forName(encoding.replace("+", "")));
        var read = samples.read("export.csv", bytes);
        assertThat(Samples.judged(read, Locale.ENGLISH)).isEqualTo(expected);
    }

    private static String anyName(Column column, Random random) {
        int choice = random.nextInt(column.otherNames().size() + 1);
        return choice == 0 ? column.name() : column.otherNames().get(choice - 1);
    }

    private static String cell(Column column, int number, Random random) {
        if (!column.required() && random.nextInt(3) == 0) {
            return "";
        }
        return switch (column.name()) {
            case "incident_id" -> "I-" + number;
            case "client", "department", "category", "severity", "occurrence_cause", "escape_cause", "recurrence_of" ->
                List.of("営業①課", "髙橋商事㈱", "A,B", "M\"1").get(random.nextInt(4));
            case "detection_source" -> "後工程";
            case "cause_status" -> "確定";
            case "accompanied" -> "○";
            case "contract_outcome" -> "KEPT";
            case "status" -> "対応中";
            case "why_depth" -> "５";
            case "loss_amount" -> "1,234円";
            case "affected_quantity" -> "1,000";
            case "title", "description", "cause_text", "supplier" -> TEXTS.get(random.nextInt(TEXTS.size()));
            default -> MOMENTS.get(random.nextInt(MOMENTS.size()));
        };
    }

    private static CSVFormat dialect(Random random) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(",\t;".charAt(random.nextInt(3)))
                .setQuoteMode(random.nextBoolean() ? QuoteMode.ALL : QuoteMode.MINIMAL)
                .setRecordSeparator(List.of("\n", "\r\n", "\r").get(random.nextInt(3)))
                .get();
    }

    private static String write(List<String> header, List<List<String>> rows, CSVFormat format) throws IOException {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, format)) {
            printer.printRecord(header);
            printer.printRecords(rows);
        }
        return text.toString();
    }
}
