package org.nidoto.batch.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nidoto.batch.summary.RunSummary;

/** A run's summary for people. */
record SummaryText(RunSummary summary, Locale language) {
    String text() {
        var lines = new ArrayList<String>();
        lines.add(Text.SUMMARY_HEAD.in(
                language,
                summary.command(),
                summary.run() == null ? "–" : summary.run().toString(),
                summary.exitCode(),
                Text.valueOf("EXIT_" + summary.exitCode()).in(language)));
        lines.add(Text.SUMMARY_TIMES.in(
                language,
                summary.started().toString(),
                summary.seconds(),
                summary.asOf() == null ? "–" : summary.asOf().toString(),
                summary.program()));
        if (summary.failure() != null) {
            lines.add(summary.failure());
        }
        summary.files()
                .forEach(file -> lines.addAll(new FileLines(file.account(0, summary.started()), language).lines()));
        lines.addAll(details());
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private List<String> details() {
        var lines = new ArrayList<String>();
        summary.steps().forEach(step -> lines.add(Text.SUMMARY_STEP.in(language, step.name(), step.seconds())));
        lines.add(Text.SUMMARY_REPORTS.in(language, summary.reports()));
        lines.add(waits(summary.waiting(), language));
        summary.warnings().forEach(warning -> lines.add("! " + warning));
        return lines;
    }

    /** What waits, in one line; unknown numbers are a dash. */
    static String waits(RunSummary.Waits waits, Locale language) {
        return Text.WAITS.in(
                language,
                waits.inboxFiles(),
                waits.records() == null ? "–" : waits.records(),
                waits.unfinishedFiles() == null ? "–" : waits.unfinishedFiles());
    }
}
