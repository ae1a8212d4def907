package io.renshetong.center.casefile;

/** Where a case stands at the centre; labels under {@code state.<name>}. */
public enum CaseState {
    /** 待受理: nobody has taken it. */
    WAITING,
    /** 初审中: one auditor holds it. */
    CLAIMED,
    /** 待复核: first audit passed, a second person has to look. */
    REVIEWING,
    PASSED,
    RETURNED,
    WITHDRAWN;

    /** Nothing has been decided and the unit has not taken it back. */
    public boolean isOpen() {
        return this == WAITING || this == CLAIMED || this == REVIEWING;
    }
}
