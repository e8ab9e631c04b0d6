package org.nidoto.batch.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.nidoto.core.incident.Moment;

/** The row that a result stands at, by the columns' names. Where a column stands is asked once a result: drivers take their time to tell. */
final class Row {
    private final ResultSet cells;
    private final Map<String, Integer> places = new HashMap<>();

    Row(ResultSet cells) {
        this.cells = cells;
    }

    boolean isOf(ResultSet other) {
        return cells == other;
    }

    private int place(String column) throws SQLException {
        var known = places.get(column);
        if (known != null) {
            return known;
        }
        int place = cells.findColumn(column);
        places.put(column, place);
        return place;
    }

    /** A text that is never absent. */
    String string(String column) throws SQLException {
        return cells.getString(place(column));
    }

    Optional<String> text(String column) throws SQLException {
        return Optional.ofNullable(cells.getString(place(column)));
    }

    Optional<Moment> moment(String column) throws SQLException {
        return text(column).map(Cells::moment);
    }

    LocalDate day(String column) throws SQLException {
        return cells.getObject(place(column), LocalDate.class);
    }

    Optional<LocalDate> dayIfAny(String column) throws SQLException {
        return Optional.ofNullable(cells.getObject(place(column), LocalDate.class));
    }

    Optional<BigDecimal> amount(String column) throws SQLException {
        return Optional.ofNullable(cells.getBigDecimal(place(column))).map(BigDecimal::stripTrailingZeros);
    }

    OptionalInt number(String column) throws SQLException {
        int value = cells.getInt(place(column));
        return cells.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    OptionalLong longNumber(String column) throws SQLException {
        long value = cells.getLong(place(column));
        return cells.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    Optional<Boolean> yesNo(String column) throws SQLException {
        boolean value = cells.getBoolean(place(column));
        return cells.wasNull() ? Optional.empty() : Optional.of(value);
    }

    <E extends Enum<E>> Optional<E> constant(String column, Class<E> type) throws SQLException {
        return text(column).map(name -> Enum.valueOf(type, name));
    }
}
