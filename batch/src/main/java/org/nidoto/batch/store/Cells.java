package org.nidoto.batch.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.Sha256;
import org.nidoto.core.incident.Moment;

/** The cells of one record on their way into the database. */
final class Cells {
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::digest);

    private static final int MOST_COLUMNS = 48;
    private static final byte[] ABSENT = {0};
    private static final byte BEHIND = 0x1f;

    private final List<@Nullable Object> values = new ArrayList<>(MOST_COLUMNS);

    Cells add(@Nullable Object value) {
        values.add(value instanceof Enum<?> constant ? constant.name() : value);
        return this;
    }

    Cells add(Optional<?> value) {
        return add(value.orElse(null));
    }

    Cells addMoment(Optional<Moment> moment) {
        return add(moment.map(Cells::text));
    }

    List<@Nullable Object> values() {
        return values;
    }

    /** The first cells as one text, unequal for unequal keys. */
    String key(int columns) {
        var key = new StringBuilder();
        for (var value : values.subList(0, columns)) {
            key.append(value == null ? "\u0000" : value).append('\u001f');
        }
        return key.toString();
    }

    /** The first cell, which is never absent. */
    String first() {
        return String.valueOf(values.get(0));
    }

    /** 128 bits of SHA-256 over all cells: equal for equal records, and for no others that anybody will ever see. */
    UUID content() {
        return content(0);
    }

    /** The same over the cells from a place on. */
    UUID content(int from) {
        var digest = DIGEST.get();
        for (var value : values.subList(from, values.size())) {
            digest.update(value == null ? ABSENT : canonical(value).getBytes(StandardCharsets.UTF_8));
            digest.update(BEHIND);
        }
        return Sha256.first128Bits(digest);
    }

    private static String canonical(Object value) {
        return value instanceof BigDecimal number ? canonical(number) : value.toString();
    }

    private static String canonical(BigDecimal number) {
        return (number.scale() > 0 ? number.stripTrailingZeros() : number).toPlainString();
    }

    static String text(Moment moment) {
        return moment instanceof Moment.Timed timed
                ? IsoInstant.text(timed.at())
                : ((Moment.Day) moment).date().toString();
    }

    static Moment moment(String text) {
        return text.indexOf('T') < 0 ? new Moment.Day(LocalDate.parse(text)) : new Moment.Timed(IsoInstant.parse(text));
    }
}
