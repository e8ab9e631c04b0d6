package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nidoto.batch.Home;

/** What lies in the home and in no table, and how old it is: by the name where that tells, else by when it was last written. */
final class KeptFiles {
    private static final Pattern REPORT = Pattern.compile(".+\\.pdf");
    private static final Pattern SUMMARY = Pattern.compile("(\\d{8}T\\d{6})\\.\\d{3}Z-[a-z]+\\.(json|txt)");
    private static final Pattern LETTER = Pattern.compile("nidoto-run-\\d+-(\\d{1,15})\\.txt");
    private static final Pattern BACKUP = Pattern.compile("(nidoto|before-restore)-(\\d{8}-\\d{6})\\.zip");
    private static final DateTimeFormatter RUN = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final Home home;

    KeptFiles(Home home) {
        this.home = home;
    }

    /** The reports to single clients that have not been printed since the given instant. */
    List<Path> clientReports(Instant by) throws IOException {
        return writtenBefore(by, home.reports().resolve("clients"));
    }

    /** The sheets of single incidents that have not been printed since the given instant. */
    List<Path> incidentSheets(Instant by) throws IOException {
        return writtenBefore(by, home.reports().resolve("incidents"));
    }

    private static List<Path> writtenBefore(Instant by, Path folder) throws IOException {
        var old = new ArrayList<Path>();
        for (var file : files(folder, REPORT)) {
            if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(by)) {
                old.add(file);
            }
        }
        return old;
    }

    /** The summaries and letters of runs that began before the given instant, but for the last night that succeeded. */
    List<Path> runs(Instant by, Optional<Instant> lastGoodNight) throws IOException {
        var stays = lastGoodNight.map(began -> RUN.format(began.atOffset(ZoneOffset.UTC)));
        var old = new ArrayList<Path>();
        for (var file : files(home.runs(), SUMMARY)) {
            var began = part(file, SUMMARY, 1);
            if (at(began, RUN, ZoneOffset.UTC).isBefore(by) && !stays.equals(Optional.of(began))) {
                old.add(file);
            }
        }
        for (var file : files(home.letters(), LETTER)) {
            if (Instant.ofEpochMilli(Long.parseLong(part(file, LETTER, 1))).isBefore(by)) {
                old.add(file);
            }
        }
        return old;
    }

    /** The backups that were made before the given instant, but for the newest; and what restores replaced before it. */
    List<Path> backups(Instant by, ZoneId zone) throws IOException {
        var all = files(home.backups(), BACKUP);
        var newest = all.stream()
                .filter(file -> part(file, BACKUP, 1).equals("nidoto"))
                .max(Comparator.comparing(file -> part(file, BACKUP, 2)));
        return all.stream()
                .filter(file -> !newest.equals(Optional.of(file)))
                .filter(file -> at(part(file, BACKUP, 2), MADE, zone).isBefore(by))
                .toList();
    }

    private static Instant at(String written, DateTimeFormatter pattern, ZoneId zone) {
        return LocalDateTime.parse(written, pattern).atZone(zone).toInstant();
    }

    private static String part(Path file, Pattern pattern, int group) {
        var name = pattern.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is not named as " + pattern);
        }
        return Objects.requireNonNull(name.group(group));
    }

    /** The plain files of a folder whose names fit; none where there is no such folder. */
    private static List<Path> files(Path folder, Pattern named) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(file ->
                            named.matcher(String.valueOf(file.getFileName())).matches())
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
