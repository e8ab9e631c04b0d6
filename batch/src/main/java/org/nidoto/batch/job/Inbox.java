package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The folder in which files wait; a file is taken once its size and time have rested. */
final class Inbox {
    private final Path folder;
    private final Duration rest;

    Inbox(Path folder, Duration rest) {
        this.folder = folder;
        this.rest = rest;
    }

    /**
     * What lies in the inbox.
     *
     * @param ready plain files that have rested, by name
     * @param moving plain files that changed while they were watched
     * @param strange whatever is no plain file of one name: folders, links of either kind, devices; never opened
     */
    record Contents(List<Path> ready, List<Path> moving, List<Path> strange) {}

    private record State(long size, long modified) {}

    Contents look() throws IOException, InterruptedException {
        var strange = new ArrayList<Path>();
        var before = states(strange);
        if (!before.isEmpty() && !rest.isZero()) {
            Thread.sleep(rest.toMillis());
        }
        var after = rest.isZero() ? before : states(new ArrayList<>());
        var ready = new ArrayList<Path>();
        var moving = new ArrayList<Path>();
        before.forEach((path, state) -> (state.equals(after.get(path)) ? ready : moving).add(path));
        return new Contents(
                ready.stream().sorted().toList(), moving.stream().sorted().toList(), strange);
    }

    private Map<Path, State> states(List<Path> strange) throws IOException {
        var states = new HashMap<Path, State>();
        try (var entries = Files.list(folder)) {
            for (var path : entries.sorted().toList()) {
                var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isRegularFile() && hasOneName(path)) {
                    states.put(
                            path,
                            new State(
                                    attributes.size(),
                                    attributes.lastModifiedTime().toMillis()));
                } else {
                    strange.add(path);
                }
            }
        }
        return states;
    }

    /** A second name may be one where whoever dropped it here may not read. */
    private static boolean hasOneName(Path path) throws IOException {
        return !path.getFileSystem().supportedFileAttributeViews().contains("unix")
                || ((Number) Files.getAttribute(path, "unix:nlink", LinkOption.NOFOLLOW_LINKS)).intValue() == 1;
    }
}
