package org.nidoto.batch.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the log shows what was thrown: on the event's own line, the types with where they came from. Their messages may hold clients' data and
 * stand there on DEBUG and below alone; an SQLSTATE always does.
 */
public final class Trace extends ThrowableProxyConverter {
    private static final int FRAMES = 30;

    @Override
    public String convert(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        if (thrown == null) {
            return "";
        }
        boolean messages = !event.getLevel().isGreaterOrEqual(Level.INFO);
        return Stream.iterate(thrown, cause -> cause != null, IThrowableProxy::getCause)
                .map(cause -> said(cause, messages))
                .collect(Collectors.joining(" caused by ", " [", "]"));
    }

    private static String said(IThrowableProxy thrown, boolean message) {
        var frames = Stream.of(thrown.getStackTraceElementProxyArray())
                .limit(FRAMES)
                .map(frame -> frame.getStackTraceElement().toString())
                .collect(Collectors.joining(" < "));
        var words = message ? ": " + onOneLine(String.valueOf(thrown.getMessage())) : "";
        return thrown.getClassName() + state(thrown) + words + " at " + frames;
    }

    private static String state(IThrowableProxy thrown) {
        return thrown instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof SQLException trouble
                ? "(" + trouble.getSQLState() + ")"
                : "";
    }

    private static String onOneLine(String message) {
        return message.replaceAll("\\R", " ");
    }
}
