package org.nidoto.batch.intake;

import java.time.ZoneId;
import java.util.List;
import org.nidoto.core.incident.ListedCode;

/** Reads entries of the company's own code lists, one a row. */
public final class CodeFormat implements RowFormat<ListedCode> {
    private static final Column LIST = Column.required("list", "一覧");
    private static final Column CODE = Column.required("code", "コード");
    private static final Column NAME_JA = Column.optional("name_ja", "名称");
    private static final Column NAME_EN = Column.optional("name_en", "英語名");
    private static final Column PARENT = Column.optional("parent", "上位");

    static final List<Column> COLUMNS = List.of(LIST, CODE, NAME_JA, NAME_EN, PARENT);

    private final Moments moments;

    /** Reads codes; neither their source nor the zone makes a difference to them. */
    public CodeFormat(String source, ZoneId businessZone) {
        this.moments = new Moments(businessZone);
    }

    @Override
    public RowOutcome<ListedCode> judge(SourceRow row) {
        var cells = new Cells(row, moments);
        var list = cells.choice(LIST, Choices.CODE_LIST);
        var code = cells.code(CODE);
        var nameJa = cells.code(NAME_JA);
        var nameEn = cells.code(NAME_EN);
        var parent = cells.code(PARENT);
        return cells.outcome(() -> new ListedCode(list.orElseThrow(), code.orElseThrow(), nameJa, nameEn, parent));
    }
}
