package org.nidoto.batch.store;

import java.sql.SQLException;
import java.util.List;
import org.nidoto.core.incident.Client;
import org.nidoto.core.incident.ClientCode;

/** Clients in table {@code client}. */
final class ClientStore implements RecordStore<Client> {
    @Override
    public String table() {
        return "client";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("code");
    }

    @Override
    public List<String> contentColumns() {
        return List.of("name", "client_rank");
    }

    @Override
    public Cells cells(Client client) {
        return new Cells().add(client.code().value()).add(client.name()).add(client.rank());
    }

    @Override
    public Client read(Row row) throws SQLException {
        return new Client(new ClientCode(row.string("code")), row.string("name"), row.text("client_rank"));
    }
}
