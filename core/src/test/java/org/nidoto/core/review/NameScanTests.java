package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameScanTests {
    private final NameScan<String> names = new NameScan<>();

    NameScanTests() {
        names.add("株式会社東都精機", "X");
        names.add("髙橋製作所㈱", "X");
        names.add("C-0001", "X");
        names.add("ガイア Industries Co., Ltd.", "X");
        names.add("湊 一郎（社長）", "X");
    }

    private String scan(String text) {
        return names.replace(text, Optional::of);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "株式会社東都精機",
                "㈱東都精機",
                "東都精機",
                "東都 精\n機",
                "東\u200b都精機",
                "（株）東都精機",
                "高橋製作所",
                "髙橋製作所株式会社",
                "C-0001",
                "c-0001",
                "Ｃ－０００１",
                "ガイア industries",
                "ｶﾞｲｱ Industries",
                "湊一郎",
                "湊　一郎"
            })
    void aNameIsFoundHoweverItIsWritten(String written) {
        assertThat(scan("先日、" + written + "様へ")).doesNotContain(written).contains("X様へ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-00012", "AC-0001", "東都の精機", "東都", "髙橋"})
    void whatIsAnotherWordIsLeft(String text) {
        assertThat(scan(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"千葉が", "千葉さん", "千葉様", "千葉課長が", "千葉、田中", "担当は千葉", "千葉"})
    void aFamilyNameAloneIsFound(String text) {
        names.addPart("千葉", "Y");
        assertThat(scan(text)).isEqualTo(text.replace("千葉", "Y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"千葉県の", "千葉工場", "千葉営業所", "千葉ロジスティクス"})
    void aPlaceThatIsAFamilyNameTooIsLeft(String text) {
        names.addPart("千葉", "Y");
        assertThat(scan(text)).isEqualTo(text);
    }

    @Test
    void partsOfAName() {
        assertThat(NameScan.parts("千葉　陽子（部長）")).containsExactly("千葉", "陽子");
        assertThat(NameScan.parts("Grace B. Hopper")).containsExactly("Hopper");
        assertThat(NameScan.parts("千葉陽子")).isEmpty();
    }

    @Test
    void theLongestNameAtAPlaceCounts() {
        names.add("東都", "other");
        assertThat(names.replace("東都精機と東都", name -> name.equals("other") ? Optional.of("―") : Optional.empty()))
                .isEqualTo("東都精機と―");
    }

    @Test
    void namesTooShortToBeToldFromOrdinaryTextAreNotLookedFor() {
        names.add("A", "Y");
        names.add("B1", "Y");
        assertThat(scan("A, B1 and 18,600 of A")).isEqualTo("A, B1 and 18,600 of A");
    }
}
