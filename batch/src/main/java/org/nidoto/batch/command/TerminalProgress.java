package org.nidoto.batch.command;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.job.Progress;
import picocli.CommandLine;

/** Shows how far a run is: a bar that counts rows on a terminal, plain lines elsewhere. */
final class TerminalProgress implements Progress {
    private final Locale language;
    private final PrintWriter out;
    private final boolean onTerminal;
    private @Nullable ProgressBar bar;

    private TerminalProgress(Locale language, PrintWriter out, boolean onTerminal) {
        this.language = language;
        this.out = out;
        this.onTerminal = onTerminal;
    }

    static TerminalProgress create(Locale language, PrintWriter out) {
        return new TerminalProgress(language, out, CommandLine.Help.Ansi.AUTO.enabled());
    }

    @Override
    public void file(String name) {
        next(name, Text.READING.in(language, name));
    }

    @Override
    public void rows(int more) {
        if (bar != null) {
            bar.stepBy(more);
        }
    }

    @Override
    public void report(String name) {
        next(name, Text.PRINTING.in(language, name));
    }

    @Override
    public void said(String sentence) {
        out.println(sentence);
        out.flush();
    }

    @Override
    public void done() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private void next(String name, String line) {
        done();
        if (onTerminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        } else {
            out.println(line);
            out.flush();
        }
    }
}
