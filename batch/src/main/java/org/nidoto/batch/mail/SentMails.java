package org.nidoto.batch.mail;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.nidoto.batch.Home;

/**
 * Which letters have been handed over. A letter is entered before it is sent: one that a crash kept from being sent is lost rather than sent
 * twice.
 */
public final class SentMails {
    private final Path folder;

    public SentMails(Home home) {
        this.folder = home.letters();
    }

    /** Enters a letter that is about to be sent, to the disk; false where it has been entered before. */
    public boolean enter(Letter letter) throws IOException {
        Files.createDirectories(folder);
        try {
            Files.writeString(
                    place(letter),
                    "begun\n",
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            return true;
        } catch (FileAlreadyExistsException before) {
            return false;
        }
    }

    /** Adds how the letter fared. */
    public void note(Letter letter, MailServer.Fate fate) throws IOException {
        Files.writeString(place(letter), fate + "\n", StandardOpenOption.APPEND);
    }

    private Path place(Letter letter) {
        return folder.resolve(letter.id() + ".txt");
    }
}
