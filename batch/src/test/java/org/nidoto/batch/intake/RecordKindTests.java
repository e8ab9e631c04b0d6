package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordKindTests {
    @ParameterizedTest
    @EnumSource
    void noNameStandsForTwoColumnsOfOneKind(RecordKind kind) {
        var names = kind.columns().stream()
                .flatMap(column -> Stream.concat(Stream.of(column.name()), column.otherNames().stream()))
                .map(Widths::folded)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CODES|list, code",
                "DEPARTMENTS|code",
                "CLIENTS|code, name",
                "MEASURES|measure_id, title, control_type, causes, decided_at",
                "INCIDENTS|incident_id, title, client, department, category, detected_at",
                "CONTACTS|incident_id, at, kind",
                "ADOPTIONS|measure_id, department",
                "EXPOSURE|department, month, volume",
                "DECISIONS|decision_id, meeting_date, text",
            })
    void theRequiredColumnsAreThoseOfTheDomain(RecordKind kind, String required) {
        assertThat(kind.columns().stream().filter(Column::required).map(Column::name))
                .containsExactly(required.split(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "incidents.csv, INCIDENTS",
        "Incident_2026-11-21.CSV, INCIDENTS",
        "ＩＮＣＩＤＥＮＴＳ.csv, INCIDENTS",
        "インシデント一覧.csv, INCIDENTS",
        "ｲﾝｼﾃﾞﾝﾄ.csv, INCIDENTS",
        "部署マスタ.csv, DEPARTMENTS",
        "取引先.csv, CLIENTS",
        "再発防止策.csv, MEASURES",
        "連絡.csv, CONTACTS",
        "水平展開.csv, ADOPTIONS",
        "業務量.csv, EXPOSURE",
        "決定事項.csv, DECISIONS",
        "コード.csv, CODES",
        "exposure.csv, EXPOSURE",
    })
    void aFileNameNamesItsKind(String fileName, RecordKind kind) {
        assertThat(Stream.of(RecordKind.values()).filter(other -> other.isNamedBy(fileName)))
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({"decode.csv", "postcodes.csv", "data.csv", "export-2026.csv"})
    void aWordWithinAWordNamesNothing(String fileName) {
        assertThat(List.of(RecordKind.values())).noneMatch(kind -> kind.isNamedBy(fileName));
    }
}
