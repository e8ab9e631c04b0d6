package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What was printed with a draft: the PDF itself, and what lies beside it of the same period. */
final class DraftFiles {
    private static final Pattern REVIEW =
            Pattern.compile("(management-review|a3|review)-[^.]+(\\.[^.]+)*\\.(pdf|xlsx|json)");
    private static final Pattern DECISIONS = Pattern.compile("decisions-[^.]+\\.csv");
    private static final String ISSUED = ".issued-";

    private DraftFiles() {}

    /** Never an issued edition, and no decisions that somebody has begun to complete. */
    static List<Path> of(Path pdf) throws IOException {
        var folder = pdf.resolveSibling("");
        if (!String.valueOf(pdf.getFileName()).startsWith("management-review-")) {
            return List.of(pdf);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> all;
        try (var entries = Files.list(folder)) {
            all = entries.sorted().toList();
        }
        var drafts = new ArrayList<Path>();
        for (var file : all) {
            if (isDraft(file)) {
                drafts.add(file);
            }
        }
        return drafts;
    }

    private static boolean isDraft(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        if (name.contains(ISSUED)) {
            return false;
        }
        return REVIEW.matcher(name).matches() || (DECISIONS.matcher(name).matches() && !DecisionsFile.isBegun(file));
    }
}
