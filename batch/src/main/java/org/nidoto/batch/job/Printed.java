package org.nidoto.batch.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The PDFs that this run has printed. */
public final class Printed {
    private final List<Path> files = new ArrayList<>();

    void add(Path file) {
        files.add(file);
    }

    public List<Path> files() {
        return List.copyOf(files);
    }
}
