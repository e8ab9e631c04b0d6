package org.nidoto.batch.summary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nidoto.batch.Home;
import org.nidoto.batch.job.WholeFile;
import tools.jackson.core.JacksonException;

/** The folder in which each run leaves its summary: as JSON for programs, and as text for people. */
public final class RunsFolder {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String JSON = ".json";

    private final Path folder;

    public RunsFolder(Home home) {
        this.folder = home.runs();
    }

    /** Writes a summary; each of its two files appears whole or not at all. */
    public void write(RunSummary summary, String text) throws IOException {
        var name = NAME.format(summary.started()) + "-" + summary.command();
        put(name + ".txt", text);
        put(name + JSON, summary.json());
    }

    private void put(String name, String content) throws IOException {
        WholeFile.put(folder.resolve(name), out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The summaries of the latest runs, newest first; what cannot be read as one is passed over. */
    public List<RunSummary> latest(int count) throws IOException {
        var summaries = new ArrayList<RunSummary>();
        for (var file : newestFirst()) {
            if (summaries.size() == count) {
                break;
            }
            read(file).ifPresent(summaries::add);
        }
        return summaries;
    }

    /** When the last night began that succeeded, with rejects or without; empty where no summary tells of one. */
    public Optional<Instant> lastGoodNight() throws IOException {
        for (var file : newestFirst()) {
            var night = read(file).filter(RunSummary::goodNight);
            if (night.isPresent()) {
                return night.map(RunSummary::started);
            }
        }
        return Optional.empty();
    }

    /** When the first night of all began, however it went; empty where no summary tells of one. */
    public Optional<Instant> firstNight() throws IOException {
        var nights = newestFirst().stream()
                .filter(file -> file.getFileName().toString().endsWith("-nightly" + JSON))
                .toList();
        return nights.isEmpty()
                ? Optional.empty()
                : read(nights.get(nights.size() - 1)).map(RunSummary::started);
    }

    private List<Path> newestFirst() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{8}T\\d{6}\\.\\d{3}Z-[a-z]+\\.json"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }

    private static Optional<RunSummary> read(Path file) throws IOException {
        try {
            return Optional.of(RunSummary.of(Files.readString(file)));
        } catch (JacksonException noSummary) {
            return Optional.empty();
        }
    }
}
