package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.nidoto.batch.Home;
import org.nidoto.batch.OwnerOnly;
import org.nidoto.batch.Settings;
import org.nidoto.report.Reports;

/** Keeps {@code index.html} in the reports folder, which lists what is there: drafts and issued editions, of this run and of all before. */
final class ReportsIndex {
    private static final String NAME = "index.html";

    private final Home home;
    private final Settings settings;
    private final Notes notes;

    ReportsIndex(Home home, Settings settings, Notes notes) {
        this.home = home;
        this.settings = settings;
        this.notes = notes;
    }

    /** Writes the page anew; where that fails it is noted, and the page before stays. */
    void write() {
        try {
            var page = Reports.index(settings.company(), printed()).getBytes(StandardCharsets.UTF_8);
            WholeFile.put(home.reports().resolve(NAME), out -> out.write(page));
        } catch (IOException | RuntimeException failure) {
            notes.fail(JobText.INDEX_FAILED, NAME, failure);
        }
    }

    private List<String> printed() throws IOException {
        var reports = home.reports();
        OwnerOnly.createFolders(reports);
        try (var files = Files.walk(reports)) {
            return files.filter(Files::isRegularFile)
                    .map(reports::relativize)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(ReportsIndex::withSlashes)
                    .filter(path -> !path.equals(NAME))
                    .toList();
        }
    }

    private static String withSlashes(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
