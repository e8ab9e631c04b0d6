package org.nidoto.batch.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The nine kinds of record a file can hold, in the order they are imported. */
public enum RecordKind {
    CODES("コード"),
    DEPARTMENTS("部署"),
    CLIENTS("取引先 顧客"),
    MEASURES("再発防止策 対策"),
    INCIDENTS("インシデント 不適合"),
    CONTACTS("連絡"),
    ADOPTIONS("導入 水平展開 横展開"),
    EXPOSURE("業務量 件数"),
    DECISIONS("決定事項 決定");

    private final String japaneseNames;

    /** A kind by its Japanese names with blanks between, the one for messages first. */
    RecordKind(String japaneseNames) {
        this.japaneseNames = japaneseNames;
    }

    /** The columns a file of this kind can have, the required ones among them. */
    public List<Column> columns() {
        return switch (this) {
            case CODES -> CodeFormat.COLUMNS;
            case DEPARTMENTS -> DepartmentFormat.COLUMNS;
            case CLIENTS -> ClientFormat.COLUMNS;
            case MEASURES -> MeasureFormat.COLUMNS;
            case INCIDENTS -> IncidentFormat.COLUMNS;
            case CONTACTS -> ContactFormat.COLUMNS;
            case ADOPTIONS -> AdoptionFormat.COLUMNS;
            case EXPOSURE -> ExposureFormat.COLUMNS;
            case DECISIONS -> DecisionFormat.COLUMNS;
        };
    }

    /** The columns that tell a record from the others of its kind; some of them a row may leave blank. */
    List<Column> keyColumns() {
        int columns =
                switch (this) {
                    case DEPARTMENTS, CLIENTS, MEASURES, INCIDENTS, DECISIONS -> 1;
                    case CODES, ADOPTIONS -> 2;
                    case CONTACTS, EXPOSURE -> 3;
                };
        return columns().subList(0, columns);
    }

    /** Whether records with equal keys are told apart by their order in the file. */
    public boolean countsEquals() {
        return this == CONTACTS;
    }

    /** The cells that tell a row's record from others, as one text; empty where the first of them is blank. */
    public Optional<String> keyOf(SourceRow row) {
        var columns = keyColumns();
        return row.cell(columns.get(0))
                .map(first -> columns.stream()
                        .map(column -> row.cell(column).orElse(""))
                        .collect(Collectors.joining("\u001f")));
    }

    /** Its English name, in the plural: {@code incidents}. */
    public String englishName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its Japanese name: {@code インシデント}. */
    public String japaneseName() {
        return japaneseNames.split(" ", 2)[0];
    }

    /** Whether a file name holds this kind's English word, singular or plural, or one of its Japanese names. */
    boolean isNamedBy(String fileName) {
        var folded = Widths.folded(fileName);
        var singular = this == EXPOSURE ? englishName() : englishName().substring(0, name().length() - 1);
        return Stream.of(folded.split("[^a-z]+")).anyMatch(word -> word.equals(singular) || word.equals(singular + "s"))
                || Stream.of(japaneseNames.split(" ")).anyMatch(folded::contains);
    }
}
