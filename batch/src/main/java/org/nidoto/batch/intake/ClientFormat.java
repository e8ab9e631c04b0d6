package org.nidoto.batch.intake;

import java.time.ZoneId;
import java.util.List;
import org.nidoto.core.incident.Client;
import org.nidoto.core.incident.ClientCode;

/** Reads clients (取引先), one a row. */
public final class ClientFormat implements RowFormat<Client> {
    private static final Column CODE = Column.required("code", "取引先コード");
    private static final Column NAME = Column.required("name", "取引先名");
    private static final Column RANK = Column.optional("rank", "ランク");

    static final List<Column> COLUMNS = List.of(CODE, NAME, RANK);

    private final Moments moments;

    /** Reads clients; neither their source nor the zone makes a difference to them. */
    public ClientFormat(String source, ZoneId businessZone) {
        this.moments = new Moments(businessZone);
    }

    @Override
    public RowOutcome<Client> judge(SourceRow row) {
        var cells = new Cells(row, moments);
        var code = cells.code(CODE);
        var name = cells.code(NAME);
        var rank = cells.text(RANK);
        return cells.outcome(() -> new Client(new ClientCode(code.orElseThrow()), name.orElseThrow(), rank));
    }
}
