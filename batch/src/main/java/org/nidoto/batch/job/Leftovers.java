package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nidoto.batch.Home;
import org.nidoto.batch.store.Editions;

/** What runs that died left lying in the home's folders under names of their own: files that were not to be seen yet. */
final class Leftovers {
    private static final Pattern NAME = Pattern.compile("\\.(printing-|moving-|rejects).*\\.tmp");

    private final Home home;
    private final Editions editions;

    Leftovers(Home home, Editions editions) {
        this.home = home;
        this.editions = editions;
    }

    /** Finishes editions that were being issued. */
    void finishIssues() throws IOException {
        IssueFolder.finish(home.reports(), editions);
    }

    /** Removes the summary of a run that died while it wrote it, its work being done and entered. */
    void clearAwaySummaries() throws IOException {
        for (var leftover : leftovers(home.runs())) {
            Files.deleteIfExists(leftover);
        }
    }

    /** Gives the reports their names that the dead run had finished and entered, and removes the rest. */
    void clearAway(List<Long> deadRuns) throws IOException {
        var entered =
                deadRuns.stream().flatMap(run -> editions.ofRun(run).stream()).toList();
        for (var folder : List.of(home.reports(), home.rejects(), home.archive(), home.data())) {
            for (var leftover : leftovers(folder)) {
                var target = place(leftover, entered);
                if (target.isPresent()) {
                    Files.move(
                            leftover,
                            target.get(),
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.delete(leftover);
                }
            }
        }
    }

    private static List<Path> leftovers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private Optional<Path> place(Path leftover, List<Editions.PrintedFile> entered) throws IOException {
        var sha256 = ReceiveFiles.sha256(leftover);
        return entered.stream()
                .filter(edition -> edition.sha256().equals(sha256))
                .map(edition -> home.reports().resolve(edition.file()))
                .filter(target -> leftover.resolveSibling(target.getFileName()).equals(target))
                .findFirst();
    }
}
