package io.renshetong.starter.actor;

/** On whose behalf somebody acts: an employer, the centre, or those who run the suite. */
public enum Side {
    UNIT,
    CENTER,
    OPS
}
