package org.nidoto.core.statistics;

/** What may be said about whether a measure worked, in the order in which it is asked. */
public enum Verdict {
    /** No exposure before: 基準なし. */
    NO_BASELINE,
    /** No exposure after: 未開始. */
    NOT_STARTED,
    /** Fewer incidents, and not by chance: 有効. */
    EFFECTIVE,
    /** More incidents, and not by chance: 悪化. */
    WORSE,
    /** The reduction aimed at is excluded: 目標未達. */
    TARGET_MISSED,
    /** The reduction aimed at would most likely have shown, and nothing did: 効果は確認できない. */
    NOT_SHOWN,
    /** It can be shown, but later: 判定は時期尚早. */
    TOO_EARLY,
    /** It cannot be shown from this baseline: この件数では判定不能. */
    NOT_PROVABLE
}
