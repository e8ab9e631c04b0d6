package org.nidoto.batch.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.nidoto.batch.intake.Sha256;
import org.nidoto.batch.store.RefusedBackup.Reason;

/**
 * A backup as a ZIP file: the database's file as it is, encrypted or not, the key of the pseudonyms where there is one, and last
 * {@code backup.properties} with the time and the SHA-256 of each. Nothing else in it is ever read.
 */
final class BackupFile {
    static final String DATABASE = "nidoto.mv.db";
    static final String PSEUDONYM_KEY = "pseudonym.key";
    private static final String CONTENTS = "backup.properties";
    private static final String SHA256 = "sha256.";
    private static final String MADE = "made";

    private BackupFile() {}

    /** Writes the files that exist. */
    static void write(Path target, Path database, Path pseudonymKey, Instant made) throws IOException {
        var contents = new TreeMap<String, String>();
        contents.put("format", "nidoto-backup-1");
        contents.put(MADE, made.toString());
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            contents.put(SHA256 + DATABASE, put(zip, DATABASE, database));
            if (Files.exists(pseudonymKey)) {
                contents.put(SHA256 + PSEUDONYM_KEY, put(zip, PSEUDONYM_KEY, pseudonymKey));
            }
            zip.putNextEntry(new ZipEntry(CONTENTS));
            for (var line : contents.entrySet()) {
                zip.write((line.getKey() + "=" + line.getValue() + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static String put(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (var in = Files.newInputStream(file)) {
            return copy(in, zip);
        }
    }

    /**
     * Unpacks a backup into an empty folder.
     *
     * @return when it was made
     * @throws RefusedBackup where it is none, or not as it was written
     */
    static Instant unpack(Path backup, Path folder) throws IOException, RefusedBackup {
        if (!Files.isReadable(backup) || Files.isDirectory(backup)) {
            throw new RefusedBackup(Reason.MISSING);
        }
        try (var zip = new ZipFile(backup.toFile())) {
            var contents = contents(zip);
            for (var name : List.of(DATABASE, PSEUDONYM_KEY)) {
                var expected = contents.getProperty(SHA256 + name);
                if (expected != null && !expected.equals(unpack(zip, name, folder.resolve(name)))) {
                    throw new RefusedBackup(Reason.DAMAGED);
                }
            }
            return Instant.parse(contents.getProperty(MADE));
        } catch (ZipException | EOFException broken) {
            throw new RefusedBackup(begins(backup, "PK") ? Reason.DAMAGED : Reason.FOREIGN);
        }
    }

    private static Properties contents(ZipFile zip) throws IOException, RefusedBackup {
        var entry = zip.getEntry(CONTENTS);
        if (entry == null) {
            throw new RefusedBackup(Reason.FOREIGN);
        }
        var contents = new Properties();
        try (var in = zip.getInputStream(entry)) {
            contents.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.US_ASCII)));
        }
        var format = contents.getProperty("format", "");
        if (!format.equals("nidoto-backup-1")) {
            throw new RefusedBackup(format.startsWith("nidoto-backup-") ? Reason.LATER : Reason.FOREIGN);
        }
        if (contents.getProperty(SHA256 + DATABASE) == null || contents.getProperty(MADE) == null) {
            throw new RefusedBackup(Reason.DAMAGED);
        }
        return contents;
    }

    private static String unpack(ZipFile zip, String name, Path file) throws IOException, RefusedBackup {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new RefusedBackup(Reason.DAMAGED);
        }
        try (var in = zip.getInputStream(entry);
                var out = Files.newOutputStream(file)) {
            return copy(in, out);
        }
    }

    private static boolean begins(Path file, String with) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(with.length()), StandardCharsets.ISO_8859_1).equals(with);
        }
    }

    private static String copy(InputStream from, OutputStream to) throws IOException {
        var digest = Sha256.digest();
        new DigestInputStream(from, digest).transferTo(to);
        return Sha256.hex(digest);
    }
}
