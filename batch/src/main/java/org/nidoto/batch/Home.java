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

    /** Where backups go unless told otherwise, and what a restore replaced. */
    public Path backups() {
        return folder.resolve("backups");
    }

    /** Which letters have been handed over. */
    public Path letters() {
        return data().resolve("mail");
    }

    /** Import profiles. */
    public Path profiles() {
        return folder.resolve("profiles");
    }

    /** Those of them that every home has, as {@code init} makes them. */
    public List<Path> folders() {
        return List.of(inbox(), archive(), rejects(), reports(), profiles(), data(), logs(), runs());
    }

    public Path configuration() {
        return folder.resolve("nidoto.yml");
    }
}
