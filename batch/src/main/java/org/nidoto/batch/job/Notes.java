package org.nidoto.batch.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nidoto.batch.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What a run has to tell besides its accounting, in sentences on the terminal and in the log, and how grave it was. */
public final class Notes {
    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);
    private static final String LEFT_OUT = "…";

    private final Progress terminal;
    private final Settings settings;
    private final List<String> warnings = new ArrayList<>();
    private boolean rejects;
    private boolean failures;

    Notes(Progress terminal, Settings settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    /** Tells what a person may want to know. */
    void tell(JobText text, Object... arguments) {
        note(Level.INFO, text, arguments);
    }

    /** Tells what a person has to see to, though nothing is lost. */
    void warn(JobText text, Object... arguments) {
        warnings.add(note(Level.WARN, text, arguments));
    }

    /** Tells of something that could not be taken. */
    void reject(JobText text, Object... arguments) {
        warn(text, arguments);
        rejects = true;
    }

    /** Tells of something that went wrong, though the run went on; its cause is the last argument, if any. */
    void fail(JobText text, Object... arguments) {
        warnings.add(note(Level.ERROR, text, arguments));
        failures = true;
    }

    /** Says it in full on the terminal, and without values in the log; gives what the log says. */
    private String note(Level level, JobText text, Object... arguments) {
        var full = text.in(
                settings.locale(),
                Stream.of(arguments).map(argument -> plain(argument, false)).toArray());
        var discreet = text.in(
                settings.locale(),
                Stream.of(arguments).map(argument -> plain(argument, true)).toArray());
        terminal.said(full);
        var cause = Stream.of(arguments)
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .findFirst()
                .orElse(null);
        LOG.atLevel(level).setCause(cause).log(discreet);
        if (!full.equals(discreet)) {
            LOG.debug(full);
        }
        return discreet;
    }

    /** As a sentence shows it: numbers as they are, exceptions and values by their text, which a log leaves out. */
    private static Object plain(Object argument, boolean discreet) {
        if (argument instanceof Value) {
            return discreet ? LEFT_OUT : argument.toString();
        }
        if (argument instanceof Throwable failure) {
            return discreet ? failure.getClass().getSimpleName() : failure.toString();
        }
        return argument;
    }

    /** What a person has to see to, in the order it was told, without values from input. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Whether anything could not be taken. */
    public boolean anyRejects() {
        return rejects;
    }

    /** Whether anything went wrong. */
    public boolean anyFailures() {
        return failures;
    }
}
