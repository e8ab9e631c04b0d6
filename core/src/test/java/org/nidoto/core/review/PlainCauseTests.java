package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCauseTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "担当者の確認不足により、発注済みと思い込んだ。",
                "作業者がうっかり取り違えた。",
                "Caused by Carelessness at the desk.",
                "The operator failed to check.",
                "Human error."
            })
    void wordsThatBlameAPersonAreKnown(String text) {
        assertThat(PlainCause.blames(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "送り状と現品の照合が目視だけで、二口を並べて梱包した際に送り状が入れ替わっても検出できない。",
                "改訂図面を受け取った後に旧版を回収する決まりがなく、発注用フォルダに新旧の図面が並んでいた。",
                "No procedure withdraws outdated drawings."
            })
    void wordsAboutTheSystemAreNot(String text) {
        assertThat(PlainCause.blames(text)).isFalse();
    }
}
