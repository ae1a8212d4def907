package io.renshetong.starter.actor;

/** On whose behalf somebody acts: an employer, the centre, those who run the suite, or the suite itself. */
public enum Side {
    UNIT,
    CENTER,
    OPS,
    /** A service that asks another one in its own name. */
    PEER
}
