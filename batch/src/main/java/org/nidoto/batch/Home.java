package org.nidoto.batch;

import java.nio.file.Path;
import java.util.List;

/** The folder everything lies in (ホーム). */
public record Home(Path folder) {
    /** Where files wait to be imported. */
    public Path inbox() {
        return folder.resolve("inbox");
    }

    /** Where imported files go. */
    public Path archive() {
        return folder.resolve("archive");
    }

    /** Where rows and files go that could not be taken. */
    public Path rejects() {
        return folder.resolve("rejects");
    }

    /** Where PDFs appear. */
    public Path reports() {
        return folder.resolve("reports");
    }

    /** Where the embedded database and the run lock lie. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Where each run leaves its summary. */
    public Path runs() {
        return folder.resolve("runs");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** Import profiles. */
    public Path profiles() {
        return folder.resolve("profiles");
    }

    /** All of these, as {@code init} makes them. */
    public List<Path> folders() {
        return List.of(inbox(), archive(), rejects(), reports(), profiles(), data(), logs(), runs());
    }

    public Path configuration() {
        return folder.resolve("nidoto.yml");
    }
}
