package org.nidoto.batch.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.intake.RecordKind;

/**
 * The files that the command line names.
 *
 * @param kind the kind that they hold; empty where their headers tell
 */
public record GivenFiles(List<Path> paths, Optional<RecordKind> kind) {
    /** For commands that name none. */
    public static final GivenFiles NONE = new GivenFiles(List.of(), Optional.empty());

    public GivenFiles {
        paths = List.copyOf(paths);
    }
}
