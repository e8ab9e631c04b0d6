package org.nidoto.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KinsokuTests {
    @Test
    void noLineStartsWithPunctuationOrASmallKana() {
        var text = "至急、「ちょっと」確認（再度）する。カスタマーサポートへ連絡した。";
        assertThat(breaks(text))
                .noneMatch(place -> "、」。）ょっー".indexOf(text.charAt(place)) >= 0)
                .noneMatch(place -> "「（".indexOf(text.charAt(place - 1)) >= 0);
    }

    @Test
    void theLastLineOfALongTextHoldsFourCharactersOrMore() {
        var text = "納期に遅れる見込みを前日までに伝える";
        assertThat(breaks(text)).allMatch(place -> text.length() - place >= 4);
    }

    @Test
    void aShortLabelStillBreaks() {
        assertThat(breaks("教育不足")).containsExactly(1, 2);
    }

    @Test
    void latinWordsStayWhole() {
        assertThat(breaks("Wrong label attached")).containsExactly(6, 12);
    }

    @Test
    void theCodeOfANameStaysWhole() {
        assertThat(breaks("Seen by C-84VPXBKQ")).containsExactly(5, 8);
    }

    private static List<Integer> breaks(String text) {
        var breaker = new Kinsoku();
        breaker.setText(text);
        List<Integer> places = new ArrayList<>();
        for (int place = breaker.next(); place > 0; place = breaker.next()) {
            if (place < text.length()) {
                places.add(place);
            }
        }
        return places;
    }
}
