package org.nidoto.batch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatabaseTroubleTests {
    @Test
    void aConnectionThatThePoolGaveUpIsADatabaseThatCannotBeReached() throws SQLException {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:given-up");
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                assertThatThrownBy(() -> statement.execute("SELECT SIGNAL('57P01', 'the server shuts down')"))
                        .isInstanceOf(SQLException.class);
                var failure = catchThrowable(connection::rollback);

                assertThat(DatabaseTrouble.in(new IllegalStateException(failure), Locale.ENGLISH))
                        .hasValueSatisfying(stopped -> {
                            assertThat(stopped.exitCode()).isEqualTo(ExitCode.FAILED);
                            assertThat(stopped)
                                    .hasMessage("The database cannot be reached (Connection is closed); "
                                            + "the next run finishes what was begun.");
                        });
            }
        }
    }
}
