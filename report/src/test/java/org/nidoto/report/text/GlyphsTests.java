package org.nidoto.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphsTests {
    @Test
    void namesInRareCharactersStayAsTheyAre() {
        assertThat(Glyphs.mend("髙橋 山﨑 𠮷田 神\uFA19 渡邉")).isEqualTo("髙橋 山﨑 𠮷田 神\uFA19 渡邉");
    }

    @Test
    void aKanaAndItsLooseVoicingMarkBecomeOneCharacter() {
        assertThat(Glyphs.mend("ハ\u309Aレット・か\u3099い")).isEqualTo("パレット・がい");
    }

    @Test
    void whatNoFontHasBecomesGetaAndIsTold() {
        List<Integer> missing = new ArrayList<>();
        assertThat(Glyphs.mend("済\uD83D\uDC4D\uE000\u0008", missing::add)).isEqualTo("済〓〓〓");
        assertThat(missing).containsExactly(0x1F44D, 0xE000, 0x8);
    }

    @Test
    void whatUnicodeShowsAsNothingIsLeftOut() {
        assertThat(Glyphs.mend("葛\uDB40\uDD00城\u200B\u202E市\uFEFF")).isEqualTo("葛城市");
    }

    @Test
    void everyBlankIsABlank() {
        assertThat(Glyphs.mend("a\tb\u2009c\u3000d")).isEqualTo("a b c\u3000d");
    }
}
