package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nidoto.batch.store.Editions;

/**
 * An edition that is being issued. Its files wait in a folder of their own until the last of them is there; then the edition is entered in the
 * books, and they take their places. Of a run that dies before that nothing is seen; one that dies amid it is finished by the next command.
 */
final class IssueFolder implements ReviewFiles {
    private static final String NAME = ".issuing-";
    private static final int DEPTH = 2;

    private final Path reports;
    private final Editions editions;
    private final long runId;
    private final Map<Editions.Edition, String> entered = new LinkedHashMap<>();
    private boolean complete = true;

    IssueFolder(Path reports, Editions editions, long runId) {
        this.reports = reports;
        this.editions = editions;
        this.runId = runId;
    }

    @Override
    public void put(String place, WholeFile.Content content) throws IOException {
        WholeFile.put(waiting(place), content);
    }

    @Override
    public void enter(Editions.Edition edition, WholeFile.Content content) throws IOException {
        WholeFile.put(waiting(edition.file()), content, whole -> entered.put(edition, ReceiveFiles.sha256(whole)));
    }

    private Path waiting(String place) {
        var target = reports.resolve(place);
        return target.resolveSibling(NAME + runId).resolve(target.getFileName());
    }

    @Override
    public void failed(String place) {
        complete = false;
    }

    /** Lets the edition appear and gives the places of what has been entered; where a file of it failed, nothing appears and nothing is given. */
    List<Path> appear() throws IOException {
        if (complete) {
            editions.enterAll(entered);
        }
        finish(reports, editions);
        return complete
                ? entered.keySet().stream()
                        .map(edition -> reports.resolve(edition.file()))
                        .toList()
                : List.of();
    }

    /** Finishes what runs have left behind: what waits takes its places where its edition has been entered, and goes where it has not. */
    static void finish(Path reports, Editions editions) throws IOException {
        if (!Files.isDirectory(reports)) {
            return;
        }
        List<Path> waiting;
        try (var folders = Files.walk(reports, DEPTH)) {
            waiting = folders.filter(folder -> folder.getFileName().toString().matches("\\" + NAME + "\\d{1,18}"))
                    .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (var folder : waiting) {
            long run = Long.parseLong(folder.getFileName().toString().substring(NAME.length()));
            finish(folder, !editions.ofRun(run).isEmpty());
        }
    }

    private static void finish(Path folder, boolean isEntered) throws IOException {
        List<Path> files;
        try (var entries = Files.list(folder)) {
            files = entries.toList();
        }
        for (var file : files) {
            if (isEntered) {
                Files.move(file, folder.resolveSibling(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
