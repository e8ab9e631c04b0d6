package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.intake.RowOutcome.Accepted;
import org.nidoto.batch.intake.profile.Profiles;
import org.nidoto.batch.intake.profile.WrongProfile;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Moment;

/**
 * Records are written as CSV in every encoding and dialect, with the characters that the encoding can say, and read back by a profile: they
 * are equal. The repetition is the seed.
 */
class DialectRoundTripTests {
    /** An encoding, the mark it begins with, its name in a profile, and what it can say beyond ASCII. */
    private record Encoding(String charset, String mark, String profile, String letters) {}

    private static final List<Encoding> ENCODINGS = List.of(
            new Encoding("UTF-8", "", "UTF-8", "髙①Ⅲ㈱～－∥￢é😀ﾃ€〜—"),
            new Encoding("UTF-8", "\ufeff", "UTF-8", "髙①Ⅲ㈱～－∥￢é😀ﾃ€〜—"),
            new Encoding("UTF-16LE", "\ufeff", "UTF-16", "髙①Ⅲ㈱～－∥￢é😀ﾃ€〜—"),
            new Encoding("UTF-16BE", "\ufeff", "UTF-16", "髙①Ⅲ㈱～－∥￢é😀ﾃ€〜—"),
            new Encoding("windows-31j", "", "Windows-31J", "髙①Ⅲ㈱～－∥￢ソ表能ﾃ黑纊"),
            new Encoding("EUC-JP", "", "EUC-JP", "納期ソ表能、。ﾃｽﾄ鷗"),
            new Encoding("ISO-2022-JP", "", "ISO-2022-JP", "納期ソ表能、。テスト鴎"),
            new Encoding("windows-1252", "", "Windows-1252", "éüß€‘’“”ñÿ"));
    private static final List<String> COLUMNS = List.of("incident_id", "at", "kind", "by", "next_contact_due", "note");
    private static final List<ContactKind> KINDS = List.of(ContactKind.values());
    private static final String ASCII = "aZ9 ,;|\t'\"#=-+@\\n";

    private final Path folder;
    private final Samples samples;

    DialectRoundTripTests(@TempDir Path folder) {
        this.folder = folder;
        this.samples = new Samples(folder);
    }

    private static Contact contact(int number, String letters, Random random) {
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        var at = random.nextBoolean()
                ? new Moment.Day(day)
                : new Moment.Timed(day.atTime(random.nextInt(24), random.nextInt(60))
                        .atZone(Samples.TOKYO)
                        .toInstant());
        return new Contact(
                new IncidentId("trip", "I" + number + text(letters, 3, random).replaceAll("\\s", "")),
                at,
                KINDS.get(random.nextInt(KINDS.size())),
                random.nextBoolean() ? Optional.of(text(letters, 6, random).replace('\n', '_')) : Optional.empty(),
                random.nextBoolean() ? Optional.of(new Moment.Day(day.plusDays(1))) : Optional.empty(),
                random.nextBoolean() ? Optional.of(text(letters, 30, random)) : Optional.empty());
    }

    /** Text of the given letters and of the signs that CSV is made of, with a letter at either end, as blanks there do not count. */
    private static String text(String letters, int most, Random random) {
        var codePoints = (letters + letters + ASCII.replace('n', '\n').replace("\\", ""))
                .codePoints()
                .toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        int[] ends = letters.codePoints().toArray();
        return Character.toString(ends[random.nextInt(ends.length)])
                + text
                + Character.toString(ends[random.nextInt(ends.length)]);
    }

    private static List<String> cells(Contact contact, List<String> columns) {
        return columns.stream()
                .map(column -> switch (column) {
                    case "incident_id" -> contact.incident().number();
                    case "at" -> moment(contact.at());
                    case "kind" -> contact.kind().name().toLowerCase(java.util.Locale.ROOT);
                    case "by" -> contact.by().orElse("");
                    case "next_contact_due" ->
                        contact.nextContactDue()
                                .map(DialectRoundTripTests::moment)
                                .orElse("");
                    default -> contact.note().orElse("");
                })
                .toList();
    }

    private static String moment(Moment moment) {
        return moment instanceof Moment.Timed timed
                ? timed.at().toString()
                : ((Moment.Day) moment).date().toString().replace('-', '/');
    }

    /** How one file is written. */
    private record Way(
            Encoding encoding,
            char delimiter,
            boolean quoteAll,
            String lineEnd,
            boolean comments,
            boolean header,
            int skipped) {
        static Way drawn(int seed, Random random) {
            return new Way(
                    ENCODINGS.get(seed % ENCODINGS.size()),
                    ",;\t|".charAt(random.nextInt(4)),
                    random.nextBoolean(),
                    List.of("\n", "\r\n", "\r").get(random.nextInt(3)),
                    random.nextBoolean(),
                    random.nextInt(3) > 0,
                    random.nextInt(3));
        }

        byte[] write(List<String> columns, List<List<String>> rows) throws IOException {
            var text = new StringWriter();
            text.write(encoding.mark());
            for (int i = 0; i < skipped; i++) {
                text.write("An unclosed \" in line " + i + lineEnd);
            }
            var format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setQuoteMode(quoteAll ? QuoteMode.ALL : QuoteMode.MINIMAL)
                    .setRecordSeparator(lineEnd)
                    .get();
            try (var printer = new CSVPrinter(text, format)) {
                if (header) {
                    printer.printRecord(columns);
                }
                for (var row : rows) {
                    if (comments) {
                        text.write("# a comment, with \" and " + delimiter + lineEnd);
                    }
                    printer.printRecord(row);
                }
            }
            var charset = Charset.forName(encoding.charset());
            assertThat(charset.newEncoder().canEncode(text.toString())).isTrue();
            return text.toString().getBytes(charset);
        }

        String profile(List<String> columns) {
            var yaml = new StringBuilder("source: trip\nkind: contacts\n");
            yaml.append("encoding: ").append(encoding.profile()).append('\n');
            yaml.append("delimiter: ")
                    .append(delimiter == '\t' ? "tab" : "\"" + delimiter + "\"")
                    .append('\n');
            yaml.append(comments ? "comment: \"#\"\n" : "")
                    .append(header ? "" : "header: no\n")
                    .append("skip-lines: ")
                    .append(skipped)
                    .append("\ncolumns:\n");
            IntStream.range(0, columns.size())
                    .forEach(place -> yaml.append("  ")
                            .append(columns.get(place))
                            .append(header ? ": " + columns.get(place) : ": {position: " + (place + 1) + "}")
                            .append('\n'));
            return yaml.toString();
        }
    }

    @RepeatedTest(300)
    void recordsComeBackEqual(RepetitionInfo repetition) throws IOException, WrongProfile, RefusedFile {
        int seed = repetition.getCurrentRepetition();
        var random = new Random(seed);
        random.nextLong();
        var way = Way.drawn(seed, random);
        var columns = new ArrayList<>(COLUMNS);
        Collections.shuffle(columns, random);
        var records = IntStream.range(0, 12)
                .mapToObj(number -> contact(number, way.encoding().letters(), random))
                .toList();
        var path = samples.file(
                "trip.csv",
                way.write(
                        columns,
                        records.stream().map(record -> cells(record, columns)).toList()));
        var yaml = Files.writeString(folder.resolve("trip.yml"), way.profile(columns));
        assertThat(read(path, yaml))
                .as(way + " " + Arrays.toString(columns.toArray()))
                .isEqualTo(records);
    }

    private static List<Object> read(Path path, Path yaml) throws IOException, WrongProfile, RefusedFile {
        var format = RowFormats.of(RecordKind.CONTACTS, "trip", Samples.TOKYO);
        try (var file = SourceFile.open(path, "trip.csv", Profiles.read(yaml))) {
            var shaper = file.shaper(RecordKind.CONTACTS, Samples.TOKYO);
            var records = new ArrayList<Object>();
            for (var block = file.readBlock(5); !block.isEmpty(); block = file.readBlock(5)) {
                shaper.take(block).forEach(shaped -> records.addAll(told(Judged.of(shaped, format))));
            }
            shaper.end().forEach(shaped -> records.addAll(told(Judged.of(shaped, format))));
            return records;
        }
    }

    /** The records, or why there are none. */
    private static List<Object> told(Judged<?> judged) {
        return judged.faults().isEmpty()
                ? judged.outcomes().stream()
                        .<Object>map(outcome -> ((Accepted<?>) outcome).record())
                        .toList()
                : List.of(judged.faults());
    }
}
