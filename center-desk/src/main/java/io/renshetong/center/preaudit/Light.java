package io.renshetong.center.preaudit;

/** What the automatic pre-audit says about a case; the worst finding counts. */
public enum Light {
    /** Nothing found; the policy may let it pass at once. */
    GREEN,
    /** A person has to look. */
    YELLOW,
    /** It can only be returned. */
    RED;

    Light or(Light other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
