package org.nidoto.batch.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.nidoto.batch.OwnerOnly;

/** Puts files into folders so that each appears there whole or not at all, in the place of one that was there before. */
public final class WholeFile {
    private WholeFile() {}

    /** What is to stand in the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What is done with the file when it is complete, before it appears. */
    @FunctionalInterface
    public interface Check {
        void of(Path complete) throws IOException;
    }

    public static void put(Path target, Content content) throws IOException {
        put(target, content, complete -> {});
    }

    public static void put(Path target, Content content, Check check) throws IOException {
        var folder = target.resolveSibling("");
        OwnerOnly.createFolders(folder);
        var temporary = Files.createTempFile(folder, ".printing-", ".tmp");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.writeTo(out);
            }
            check.of(temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
