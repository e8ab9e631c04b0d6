package org.nidoto.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nidoto.batch.CalendarReach;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.nidoto.batch.mail.MailServer;
import org.nidoto.batch.store.SchemaState;
import org.nidoto.report.Reports;

/** What a night needs, tried one thing after the other: each answer is one sentence. */
final class HomeCheck {
    /** What a night of reviews may take, with room for the logs: 1 GiB. */
    private static final long LEAST_FREE = 1L << 30;

    private static final double GIGABYTE = 1e9;

    private final Home home;
    private final Locale language;

    HomeCheck(Home home, Locale language) {
        this.home = home;
        this.language = language;
    }

    /** One answer. */
    record Finding(boolean fine, String sentence) {}

    /** Whether every folder is there, can be written, and belongs to who runs this; and nobody else reads the data. */
    Finding folders() throws IOException {
        var complaints = new ArrayList<String>();
        for (var folder : home.folders()) {
            if (!Files.isDirectory(folder)) {
                complaints.add(Text.CHECK_NO_FOLDER.in(language, folder));
            } else if (!Files.isWritable(folder)) {
                complaints.add(Text.CHECK_NOT_WRITABLE.in(language, folder, user()));
            }
        }
        for (var folder : List.of(home.data(), home.logs(), home.archive(), home.rejects(), home.reports())) {
            if (Files.isDirectory(folder) && !isOurs(folder)) {
                complaints.add(Text.CHECK_OTHER_OWNER.in(language, folder, Files.getOwner(folder), user()));
            }
        }
        if (Files.isDirectory(home.data()) && othersMayRead(home.data())) {
            complaints.add(Text.CHECK_OTHERS_READ.in(language, home.data()));
        }
        return complaints.isEmpty()
                ? new Finding(true, Text.CHECK_FOLDERS.in(language, home.folder()))
                : new Finding(false, String.join(" ", complaints));
    }

    private static String user() {
        return System.getProperty("user.name");
    }

    /** A user without a name, as in a container, cannot be told from others by it. */
    private static boolean isOurs(Path folder) throws IOException {
        var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        return view == null || user().equals("?") || view.getOwner().getName().equals(user());
    }

    private static boolean othersMayRead(Path folder) throws IOException {
        var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        return view != null
                && !PosixFilePermissions.toString(view.readAttributes().permissions())
                        .endsWith("------");
    }

    /** Whether the mail server, where one is named, can be reached, vouches for itself and lets us in; nothing is sent. */
    Finding mail(Settings settings) {
        var mail = settings.mail();
        if (!mail.wanted()) {
            return new Finding(true, Text.CHECK_NO_MAIL.in(language));
        }
        return new MailServer(mail)
                .trouble()
                .map(said -> new Finding(false, Text.CHECK_BAD_MAIL.in(language, mail.host(), said)))
                .orElseGet(() -> new Finding(
                        true,
                        Text.CHECK_MAIL.in(language, mail.host(), mail.to().size())));
    }

    /** Whether Spark's jars and ours for it are where the settings say. */
    Finding spark(Settings settings) throws IOException {
        var jars = settings.spark().jars(home.folder());
        var application = settings.spark().application(home.folder());
        if (!hasJar(jars, "spark-core_")) {
            return new Finding(false, Text.CHECK_NO_SPARK.in(language, jars, "spark-core"));
        }
        return hasJar(application, "nidoto-spark")
                ? new Finding(
                        true, Text.CHECK_SPARK.in(language, settings.spark().master()))
                : new Finding(false, Text.CHECK_NO_SPARK.in(language, application, "nidoto-spark"));
    }

    private static boolean hasJar(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var jars = Files.newDirectoryStream(folder, name + "*.jar")) {
            return jars.iterator().hasNext();
        }
    }

    /** Whether the database can be reached, and its schema is not that of a later version of the program. */
    Finding database(Settings settings) throws IOException {
        var place = settings.database()
                .embeddedFile()
                .map(Path::toString)
                .orElse(settings.database().url());
        try {
            var schema = SchemaState.of(settings.database());
            if (schema.version().isEmpty()) {
                return new Finding(true, Text.CHECK_NO_DATABASE.in(language, place));
            }
            var version = schema.version().get();
            if (schema.fromLater()) {
                return new Finding(false, Text.CHECK_LATER_SCHEMA.in(language, place, version));
            }
            return schema.pending() > 0
                    ? new Finding(true, Text.CHECK_OLDER_SCHEMA.in(language, place, version, schema.pending()))
                    : new Finding(true, Text.CHECK_DATABASE.in(language, place, version));
        } catch (SQLException trouble) {
            var sentence = DatabaseTrouble.in(trouble, language)
                    .map(Throwable::getMessage)
                    .orElseGet(() -> Text.CHECK_BAD_DATABASE.in(
                            language,
                            place,
                            String.valueOf(trouble.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")));
            return new Finding(false, sentence);
        }
    }

    /** Whether this Java can load every font of the reports; where it lacks a library it dies of a {@link LinkageError} or an {@link InternalError}. */
    Finding fonts() {
        try {
            return new Finding(true, Text.CHECK_FONTS.in(language, Reports.loadFonts()));
        } catch (IllegalStateException | LinkageError | InternalError failure) {
            return new Finding(false, Text.CHECK_NO_FONTS.in(language, rootOf(failure)));
        }
    }

    private static String rootOf(Throwable failure) {
        var root = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return String.valueOf(root.getMessage());
    }

    /** Whether free days are known for the year to come. */
    Finding calendar(Settings settings, LocalDate today) {
        var reach = CalendarReach.of(settings.figures(), today);
        if (reach.isEmpty()) {
            return new Finding(true, Text.CHECK_NO_HOLIDAYS.in(language));
        }
        boolean enough = reach.get().isEnough(today);
        var text = enough ? Text.CHECK_CALENDAR : Text.CHECK_CALENDAR_ENDS;
        return new Finding(
                enough, text.in(language, reach.get().key(), reach.get().until().toString()));
    }

    /** Whether there is room for the night, and for the database to be copied. */
    Finding disk(long databaseBytes) throws IOException {
        long free = Files.getFileStore(home.folder()).getUsableSpace();
        long needed = Math.max(LEAST_FREE, 2 * databaseBytes);
        var text = free >= needed ? Text.CHECK_DISK : Text.CHECK_DISK_FULL;
        return new Finding(free >= needed, text.in(language, free / GIGABYTE, needed / GIGABYTE));
    }
}
