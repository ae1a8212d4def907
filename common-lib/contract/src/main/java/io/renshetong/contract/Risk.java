package io.renshetong.contract;

/** How carefully the centre has to look (社会保险经办条例 art. 37: graded audit of key and high-risk business). */
public enum Risk {
    /** General fields only; the centre may pass it by rule. */
    GENERAL,
    /** Key fields; a person at the centre looks. */
    KEY,
    /** First audit and review by two different persons. */
    HIGH
}
