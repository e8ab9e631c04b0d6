package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                ".",
                "../../etc/passwd",
                "C:\\x",
                "CON",
                "con",
                "LPT1",
                "a\nb",
                "\0",
                "~",
                "-x",
                "株式会社",
                "A ",
                "A."
            })
    void aHostileIdIsAHarmlessName(String id) {
        assertThat(FileName.of(id)).matches("[A-Za-z0-9_]{0,40}~[0-9a-f]{16}");
    }

    @Test
    void anOrdinaryIdIsItsOwnNameAndALongOneIsCut() {
        assertThat(FileName.of("QI-2026-0152")).isEqualTo("QI-2026-0152");
        assertThat(FileName.of("X".repeat(300))).hasSize(40 + 1 + 16);
    }

    @Test
    void noTwoIdsShareANameNotEvenWhereCapitalsDoNotCount() {
        var ids = List.of(
                "QI-1",
                "qi-1",
                "Qi-1",
                "QI_1",
                "QI 1",
                "QI/1",
                "QI\n1",
                "ＱＩ－１",
                "QI-1 ",
                "X".repeat(300),
                "X".repeat(301));
        var names = new HashSet<String>();
        assertThat(ids).allMatch(id -> names.add(FileName.of(id).toLowerCase(Locale.ROOT)));
        assertThat(FileName.of("other", "QI-1")).isNotEqualTo(FileName.of("main", "QI-1"));
    }
}
