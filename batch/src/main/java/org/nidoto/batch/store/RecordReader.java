package org.nidoto.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads the records of one result, row by row. */
final class RecordReader<T> implements RowMapper<T> {
    private final RecordStore<T> store;
    private @Nullable Row row;

    RecordReader(RecordStore<T> store) {
        this.store = store;
    }

    T read(ResultSet cells) throws SQLException {
        var at = row;
        if (at == null || !at.isOf(cells)) {
            at = new Row(cells);
            row = at;
        }
        return store.read(at);
    }

    @Override
    public T mapRow(ResultSet cells, int number) throws SQLException {
        return read(cells);
    }
}
