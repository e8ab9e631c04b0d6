package org.nidoto.batch.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The PDFs that this run has printed, and how many it could not. */
public final class Printed {
    private final List<Path> files = new ArrayList<>();
    private int failures;

    void add(Path file) {
        files.add(file);
    }

    void fail() {
        failures++;
    }

    public List<Path> files() {
        return List.copyOf(files);
    }

    /** How many reports could not be printed. */
    public int failures() {
        return failures;
    }
}
