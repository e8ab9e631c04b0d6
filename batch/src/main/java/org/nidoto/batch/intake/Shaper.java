package org.nidoto.batch.intake;

import java.util.List;

/** Makes of a file's rows what is to be judged; it serves one file once. */
public interface Shaper {
    /** What the next rows come to, as far as that can be told yet. */
    List<Shaped> take(List<SourceRow> rows);

    /** What could be told only when all rows had been seen. */
    List<Shaped> end();

    /** Takes every row as one record: for files that need no profile. */
    static Shaper rowByRow() {
        return new Shaper() {
            @Override
            public List<Shaped> take(List<SourceRow> rows) {
                return rows.stream()
                        .<Shaped>map(row -> new Shaped.Taken(List.of(row), List.of(row)))
                        .toList();
            }

            @Override
            public List<Shaped> end() {
                return List.of();
            }
        };
    }
}
