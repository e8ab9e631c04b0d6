package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "incidents.csv         | incidents.12ab.csv",
                "incidents             | incidents.12ab",
                ".csv                  | .csv.12ab",
                "受付.2026-10-05.csv   | 受付.2026-10-05.12ab.csv",
                "../../etc/passwd      | .._.._etc_passwd.12ab",
                "con.csv               | _con.12ab.csv",
                "LPT1.old.csv          | _LPT1.old.12ab.csv",
                "console.csv           | console.12ab.csv",
                "C:\\x?.csv          | C__x_.12ab.csv",
            })
    void aFilesNameIsMarkedAndMadeHarmless(String name, String marked) {
        assertThat(FileName.marked(name, "12ab")).isEqualTo(marked);
    }

    @Test
    void aNameOfTwoLinesIsOneAndAnEndlessOneIsCutBetweenLetters() {
        assertThat(FileName.marked("a\nb\u2028c.csv", "12ab")).isEqualTo("a_b_c.12ab.csv");
        assertThat(FileName.marked("x".repeat(300) + ".csv", "12ab")).isEqualTo("x".repeat(180) + ".12ab.csv");
        assertThat(FileName.marked("𠮷".repeat(60) + ".csv", "12ab")).isEqualTo("𠮷".repeat(45) + ".12ab.csv");
        assertThat(FileName.marked("x." + "y".repeat(300), "12ab")).isEqualTo("x." + "y".repeat(178) + ".12ab");
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
