package org.nidoto.batch.store;

import java.sql.SQLException;
import java.util.List;
import org.nidoto.core.incident.CodeList;
import org.nidoto.core.incident.ListedCode;

/** The company's own code lists in table {@code listed_code}. */
final class ListedCodeStore implements RecordStore<ListedCode> {
    @Override
    public String table() {
        return "listed_code";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("list", "code");
    }

    @Override
    public List<String> contentColumns() {
        return List.of("name_ja", "name_en", "parent");
    }

    @Override
    public Cells cells(ListedCode code) {
        return new Cells()
                .add(code.list())
                .add(code.code())
                .add(code.nameJa())
                .add(code.nameEn())
                .add(code.parent());
    }

    @Override
    public ListedCode read(Row row) throws SQLException {
        return new ListedCode(
                CodeList.valueOf(row.string("list")),
                row.string("code"),
                row.text("name_ja"),
                row.text("name_en"),
                row.text("parent"));
    }
}
