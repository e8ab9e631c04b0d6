package org.nidoto.batch.store;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's COPY.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2">PostgreSQL, COPY, text format</a>
 */
final class CopyText {
    private CopyText() {}

    static String of(List<List<@Nullable Object>> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(row.stream().map(CopyText::cell).collect(Collectors.joining("\t")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "\\N" : escaped(plain(value));
    }

    private static String plain(Object value) {
        if (value instanceof List<?> texts) {
            return texts.stream().map(CopyText::element).collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String element(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
