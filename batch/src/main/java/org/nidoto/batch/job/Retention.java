package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.Home;
import org.nidoto.batch.RetentionSettings;
import org.nidoto.batch.Settings;
import org.nidoto.batch.store.OldRows;
import org.nidoto.batch.store.OldRows.OldFile;
import org.nidoto.batch.store.Runs;

/** What has been kept for as long as the settings say, and may go: first told, then, when asked, deleted. */
public final class Retention {
    private final OldRows rows;
    private final Runs runs;
    private final Home home;
    private final KeptFiles kept;
    private final Settings settings;
    private final Notes notes;

    Retention(OldRows rows, Runs runs, Home home, Settings settings, Notes notes) {
        this.rows = rows;
        this.runs = runs;
        this.home = home;
        this.kept = new KeptFiles(home);
        this.settings = settings;
        this.notes = notes;
    }

    /** Of what a thing to be deleted is. */
    private enum Kind {
        DRAFTS,
        ARCHIVE,
        REJECTS,
        OLD_VERSIONS,
        CLIENT_REPORTS,
        INCIDENT_SHEETS,
        RUNS,
        BACKUPS
    }

    /**
     * What is due of one kind.
     *
     * @param before what is not younger; empty where the kind is kept for ever
     * @param struck drafts to be struck from the list of what has been printed
     */
    private record Due(Kind kind, Optional<Instant> before, List<Path> files, List<String> struck, long rows) {
        static Due none(Kind kind) {
            return new Due(kind, Optional.empty(), List.of(), List.of(), 0);
        }
    }

    /** What is due at one instant. */
    public static final class Plan {
        private final List<Due> dues;

        private Plan(List<Due> dues) {
            this.dues = List.copyOf(dues);
        }

        /** Whether there is nothing to delete. */
        public boolean isEmpty() {
            return dues.stream().allMatch(due -> due.files().isEmpty() && due.rows() == 0);
        }
    }

    /** Looks for what is due, and changes nothing. */
    public Plan plan(Instant now) throws IOException {
        var dues = new ArrayList<Due>();
        for (var kind : Kind.values()) {
            var before = RetentionSettings.before(
                    period(kind), now, settings.figures().zone());
            dues.add(before.isEmpty() ? Due.none(kind) : due(kind, before.get()));
        }
        return new Plan(dues);
    }

    private @Nullable Period period(Kind kind) {
        var periods = settings.retention();
        return switch (kind) {
            case DRAFTS -> periods.drafts();
            case ARCHIVE -> periods.archive();
            case REJECTS -> periods.rejects();
            case OLD_VERSIONS -> periods.oldVersions();
            case CLIENT_REPORTS -> periods.clientReports();
            case INCIDENT_SHEETS -> periods.incidentSheets();
            case RUNS -> periods.runs();
            case BACKUPS -> periods.backups();
        };
    }

    private Due due(Kind kind, Instant by) throws IOException {
        return switch (kind) {
            case DRAFTS -> drafts(by);
            case ARCHIVE -> archive(by);
            case REJECTS -> rejects(by);
            case OLD_VERSIONS -> new Due(kind, Optional.of(by), List.of(), List.of(), rows.replaced(by));
            case CLIENT_REPORTS -> files(kind, by, kept.clientReports(by));
            case INCIDENT_SHEETS -> files(kind, by, kept.incidentSheets(by));
            case RUNS -> files(kind, by, kept.runs(by, runs.lastGoodNight()));
            case BACKUPS -> files(kind, by, kept.backups(by, settings.figures().zone()));
        };
    }

    private static Due files(Kind kind, Instant by, List<Path> files) {
        return new Due(kind, Optional.of(by), files, List.of(), 0);
    }

    private Due drafts(Instant by) throws IOException {
        var printed = Stream.concat(rows.drafts(by).stream(), rows.digests(by).stream())
                .toList();
        var files = new ArrayList<Path>();
        for (var place : printed) {
            for (var file : DraftFiles.of(home.reports().resolve(place))) {
                if (!files.contains(file)) {
                    files.add(file);
                }
            }
        }
        return new Due(Kind.DRAFTS, Optional.of(by), inside(home.reports(), files), printed, 0);
    }

    private Due archive(Instant by) {
        var files = rows.imported(by).stream()
                .filter(file -> !file.sha256().isEmpty())
                .map(file -> PutAway.archived(home, file.name(), file.sha256()))
                .toList();
        return new Due(Kind.ARCHIVE, Optional.of(by), inside(home.archive(), files), List.of(), 0);
    }

    private Due rejects(Instant by) {
        var files = rows.rejectedFrom(by).stream().flatMap(this::rejectsOf).toList();
        return new Due(Kind.REJECTS, Optional.of(by), inside(home.rejects(), files), List.of(), rows.rejected(by));
    }

    private Stream<Path> rejectsOf(OldFile file) {
        var refused = PutAway.refused(home, file.name(), file.id());
        return Stream.of(PutAway.rejects(home, file.name(), file.id()), refused, PutAway.reason(refused));
    }

    /** Those that exist, as plain files, and lie where they should. */
    private static List<Path> inside(Path folder, List<Path> files) {
        return files.stream()
                .map(Path::normalize)
                .filter(file -> file.startsWith(folder.normalize()))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** What the plan comes to, one sentence a kind. */
    public List<String> sentences(Plan plan) throws IOException {
        var sentences = new ArrayList<String>();
        for (var due : plan.dues) {
            var told = told(due);
            sentences.add(told.text().in(settings.locale(), told.arguments().toArray()));
        }
        return sentences;
    }

    private record Told(JobText text, List<Object> arguments) {}

    private Told told(Due due) throws IOException {
        var kind = JobText.valueOf("RETAINED_" + due.kind()).in(settings.locale());
        if (due.before().isEmpty()) {
            return new Told(JobText.RETAINED_FOR_EVER, List.of(kind));
        }
        var day = due.before()
                .get()
                .atZone(settings.figures().zone())
                .toLocalDate()
                .toString();
        long bytes = 0;
        for (var file : due.files()) {
            bytes += Files.size(file);
        }
        return due.kind() == Kind.OLD_VERSIONS
                ? new Told(JobText.RETENTION_ROWS, List.of(kind, day, due.rows()))
                : new Told(
                        JobText.RETENTION_FILES, List.of(kind, day, due.files().size(), bytes, due.rows()));
    }

    /** Deletes what the plan holds; a file that cannot be deleted is told, and does not stop the next. */
    public void delete(Plan plan) {
        for (var due : plan.dues) {
            due.files().forEach(this::delete);
            due.struck().forEach(rows::strike);
            due.before().ifPresent(by -> deleteRows(due.kind(), by));
        }
    }

    private void deleteRows(Kind kind, Instant by) {
        switch (kind) {
            case REJECTS -> rows.removeRejected(by);
            case OLD_VERSIONS -> rows.removeReplaced(by);
            case DRAFTS, ARCHIVE, CLIENT_REPORTS, INCIDENT_SHEETS, RUNS, BACKUPS -> {}
        }
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            var folder = file.resolveSibling("");
            if (folder.startsWith(home.reports()) && !folder.equals(home.reports())) {
                deleteIfEmpty(folder);
            }
        } catch (IOException failure) {
            notes.fail(JobText.NOT_DELETED, file, failure);
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException more) {
            return;
        }
    }

    /** The night's own: tells what is due, then deletes it, where the settings say so. */
    void retain(Instant asOf) throws IOException {
        if (settings.retention().nightly()) {
            var plan = plan(asOf);
            if (!plan.isEmpty()) {
                for (var due : plan.dues) {
                    var told = told(due);
                    notes.tell(told.text(), told.arguments().toArray());
                }
                delete(plan);
            }
        }
    }
}
