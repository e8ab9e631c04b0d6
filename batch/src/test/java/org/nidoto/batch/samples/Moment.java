package org.nidoto.batch.samples;

/** The dated columns of the incidents file beside the discovery. */
enum Moment {
    OCCURRED("発生日時"),
    REPORTED("上司報告日時"),
    REPLIED("初回回答日時"),
    HEARD("ヒアリング日時"),
    APOLOGIZED("謝罪日時"),
    CONTAINED("暫定対策日時"),
    CAUSE_IDENTIFIED("原因特定日時"),
    PROPOSED("解決策提示日時"),
    RESOLVED("解決日時"),
    PRESENTED("再発防止策提示日時"),
    CLOSED("完了日時"),
    PLAN_PRESENTED("改善計画提示日時"),
    EXECUTIVE_REQUESTED("経営者要請日時"),
    EXECUTIVE_VISITED("経営者訪問日時"),
    LETTER_ISSUED("謝罪文発行日時"),
    MEMORANDUM_ISSUED("覚書締結日時");

    final String column;

    Moment(String column) {
        this.column = column;
    }
}
