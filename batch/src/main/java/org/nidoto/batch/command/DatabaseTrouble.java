package org.nidoto.batch.command;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Says in one sentence that the database is not there, or does not let us in. */
final class DatabaseTrouble {
    /** 28 who we are, 08004 a password is missing, 3D which database, 42501 what we may; H2: 90049 the key of the file. */
    private static final Pattern REFUSED = Pattern.compile("28...|08004|3D...|42501|90049");

    /** H2's own state for a file that is not as it was written. */
    private static final String DAMAGED = "90030";

    /** What the connection pool says, without an SQLSTATE, of a connection that it gave up as broken. */
    private static final String GIVEN_UP = "Connection is closed";

    private DatabaseTrouble() {}

    /** Why the command stops; empty where something else went wrong. */
    static Optional<CommandStopped> in(Throwable failure, Locale language) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> cause instanceof SQLException trouble
                        ? stopped(trouble, language).stream()
                        : damaged(cause, language).stream())
                .findFirst();
    }

    /** What H2's store says of bytes that it cannot read, which is not always told as an SQLSTATE. */
    private static Optional<CommandStopped> damaged(Throwable cause, Locale language) {
        boolean unreadable = cause instanceof MVStoreException store
                && (store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
                        || store.getErrorCode() == DataUtils.ERROR_READING_FAILED);
        var said = String.valueOf(cause.getMessage()).replaceAll("sun\\.nio\\.\\S+ ", "");
        return unreadable
                ? Optional.of(new CommandStopped(ExitCode.FAILED, Text.DATABASE_DAMAGED.in(language, said)))
                : Optional.empty();
    }

    /** Judges by SQLSTATE: its class 08 is about the connection, 57P about a server that shuts down. */
    private static Optional<CommandStopped> stopped(SQLException trouble, Locale language) {
        var state = String.valueOf(trouble.getSQLState());
        var said = String.valueOf(trouble.getMessage()).lines().findFirst().orElse("");
        if (REFUSED.matcher(state).matches()) {
            return Optional.of(new CommandStopped(ExitCode.WRONG_USE, Text.DATABASE_REFUSES.in(language, said)));
        }
        if (state.equals(DAMAGED)) {
            return Optional.of(new CommandStopped(ExitCode.FAILED, Text.DATABASE_DAMAGED.in(language, said)));
        }
        boolean gone = state.startsWith("08")
                || state.startsWith("57P")
                || trouble instanceof SQLTransientConnectionException
                || said.equals(GIVEN_UP);
        return gone
                ? Optional.of(new CommandStopped(ExitCode.FAILED, Text.DATABASE_GONE.in(language, said)))
                : Optional.empty();
    }
}
