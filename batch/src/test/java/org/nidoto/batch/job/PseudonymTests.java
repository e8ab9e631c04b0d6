package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** The pseudonymised editions of the samples name no client and no person in any file. */
class PseudonymTests {
    private static final String AS_OF = "2026-10-05T08:00";
    private static final Pattern PART_OF_CODE = Pattern.compile("\\b[CP]-[0-9A-Z]{0,7}(?![0-9A-Z])");

    @Test
    void noClientAndNoPersonOfTheSamplesIsNamedInAnyPseudonymisedFile(@TempDir Path folder) throws IOException {
        var night = NightHome.withSamples(folder);
        var configuration = night.home().configuration();
        Files.writeString(
                configuration,
                Files.readString(configuration).replace("nidoto:\n", "nidoto:\n  editions: [full, pseudonymised]\n"));
        night.nightly();
        var both = new String[] {"--as-of", AS_OF, "--edition", "full,pseudonymised", "--language", "ja,en"};
        assertThat(night.run(with(both, "review", "--quarter", "2026Q2")).exitCode())
                .isZero();
        assertThat(night.run(with(both, "incident", "QI-2026-0154")).exitCode()).isZero();
        assertThat(night.run(with(both, "client", "C-0024")).exitCode()).isZero();

        var files = pseudonymised(night);

        // review, A3 sheet and workbook, incident, and client in two languages, and the data of the review; of the
        // current quarter in
        // one language; and the digest
        assertThat(files).hasSize(16);
        var names = names();
        assertThat(names).hasSizeGreaterThan(100);
        for (var file : files) {
            var all = readable(file);
            assertThat(names).as(file.toString()).noneMatch(all::contains);
            if (file.toString().endsWith(".pdf")) {
                assertThat(text(file)).as(file.toString()).doesNotContainPattern(PART_OF_CODE);
            }
        }
        assertThat(readable(named(files, "review-2026Q2.pseudonymised.json")))
                .doesNotContain("旧図面での製作")
                .containsPattern("C-[0-9A-Z]{8}");
    }

    @Test
    void codesAreStableInAHomeAndDifferBetweenHomes(@TempDir Path one, @TempDir Path other) throws IOException {
        var first = reportOfClient(one);
        assertThat(first).matches("C-[0-9A-HJKMNP-TV-Z]{8}-2026Q2.pseudonymised.ja.pdf");
        assertThat(reportOfClient(other)).isNotEqualTo(first);
        var key = one.resolve("data").resolve("pseudonym.key");
        assertThat(PseudonymKey.in(key).ofClient("C1")).isEqualTo(first.substring(0, 10));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
    }

    /** HMAC-SHA-256 by OpenSSL: printf 'client\0C-0024' | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1f → 3ff83fbbc6… */
    @Test
    void aCodeIsTheBeginningOfAnHmac(@TempDir Path folder) throws IOException {
        var key = folder.resolve("pseudonym.key");
        Files.writeString(key, "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n");
        assertThat(PseudonymKey.in(key).ofClient("C-0024")).isEqualTo("C-7ZW3ZEY6");
    }

    private static String reportOfClient(Path folder) throws IOException {
        var night = NightHome.in(folder);
        night.drop(
                "incidents.csv",
                "incident_id,title,client,department,category,detected_at\nI-1,Late,C1,D1,delivery_delay,2026-07-01 10:00\n");
        night.nightly();
        assertThat(night.run("client", "C1", "--as-of", AS_OF, "--edition", "pseudonymised")
                        .exitCode())
                .isZero();
        return pseudonymised(night).get(0).getFileName().toString();
    }

    private static String[] with(String[] options, String... command) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of(options));
        return all.toArray(String[]::new);
    }

    private static List<Path> pseudonymised(NightHome night) throws IOException {
        try (var files = Files.walk(night.home().reports())) {
            return files.filter(file -> file.getFileName().toString().contains(".pseudonymised."))
                    .sorted()
                    .toList();
        }
    }

    private static Path named(List<Path> files, String name) {
        return files.stream().filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }

    /** Names and codes of all clients, also without the form of company, and names of all persons, as {@link Exposed} writes them. */
    private static Set<String> names() throws IOException {
        var names = new TreeSet<String>();
        for (var client : CountedSamples.rows("clients")) {
            names.add(Exposed.plain(client.get("取引先コード")));
            names.add(Exposed.plain(client.get("取引先名")));
            names.add(Exposed.plain(client.get("取引先名")).replaceAll("株式会社|有限会社|\\(株\\)", ""));
        }
        names.add(Exposed.plain("新東機工㈱"));
        for (var contact : CountedSamples.rows("contacts")) {
            names.add(Exposed.plain(contact.get("担当")));
        }
        for (var kind : List.of("measures", "decisions")) {
            for (var row : CountedSamples.rows(kind)) {
                names.add(Exposed.plain(row.get("責任者")));
            }
        }
        names.remove("");
        return names;
    }

    private static String readable(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.endsWith(".pdf")) {
            return Exposed.in(file);
        }
        var bytes = Files.readAllBytes(file);
        return Exposed.plain(
                name + (name.endsWith(".xlsx") ? unzipped(bytes) : new String(bytes, StandardCharsets.UTF_8)));
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String unzipped(byte[] workbook) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
