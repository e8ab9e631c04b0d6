package org.nidoto.batch.command;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Says what is the matter with a file: the system's exceptions have its name alone for a message. */
final class FileTrouble {
    private FileTrouble() {}

    /** The first line of what a failure's root says, in words where it is about a file. */
    static String root(Throwable failure, Locale language) {
        var root = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        var message = root instanceof FileSystemException trouble
                ? words(trouble, language)
                : String.valueOf(root.getMessage());
        return message.lines().findFirst().orElse("");
    }

    private static String words(FileSystemException trouble, Locale language) {
        return Text.FILE_TROUBLE.in(language, String.valueOf(trouble.getFile()), reason(trouble, language));
    }

    private static String reason(FileSystemException trouble, Locale language) {
        if (trouble instanceof AccessDeniedException) {
            return Text.FILE_DENIED.in(language);
        }
        if (trouble instanceof NoSuchFileException) {
            return Text.FILE_MISSING.in(language);
        }
        return trouble instanceof FileAlreadyExistsException
                ? Text.FILE_IN_THE_WAY.in(language)
                : String.valueOf(trouble.getReason());
    }
}
