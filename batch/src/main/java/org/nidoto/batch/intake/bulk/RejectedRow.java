package org.nidoto.batch.intake.bulk;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.nidoto.batch.intake.Header;
import org.nidoto.core.incident.Told;

/**
 * A row that was not taken.
 *
 * @param duplicate whether it repeats a row of the file
 * @param cells as the file has them, behind their key where that is known
 * @param mark the parts of a key that is not; empty where there is none to come
 * @param reason in each language, as {@link Told#text} writes it
 */
public record RejectedRow(long line, boolean duplicate, List<String> cells, List<MarkPart> mark, String reason)
        implements Serializable {
    public RejectedRow {
        cells = List.copyOf(cells);
        mark = List.copyOf(mark);
    }

    /**
     * The cells behind their key.
     *
     * @param places what the open parts of keys have come to
     */
    public List<String> cells(Map<Long, String> places) {
        return mark.isEmpty() ? cells : Header.withKey(MarkPart.join(mark, places), cells);
    }
}
