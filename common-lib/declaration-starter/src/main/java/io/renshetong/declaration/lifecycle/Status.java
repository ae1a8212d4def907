package io.renshetong.declaration.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** The states of a declaration (DOMAIN D.1); labels under {@code status.<name>}. */
public enum Status {
    DRAFT("info"),
    CONFIRMED("primary"),
    IN_REVIEW("primary"),
    APPROVED("success"),
    RETURNED("danger"),
    EFFECTIVE("success"),
    APPLY_FAILED("danger"),
    VOID("info");

    /** Open declarations hold their conflict keys (在途, DOMAIN D.5). */
    public static final Set<Status> OPEN = EnumSet.of(DRAFT, CONFIRMED, IN_REVIEW, APPROVED, RETURNED, APPLY_FAILED);

    private final String tag;

    Status(String tag) {
        this.tag = tag;
    }

    /** The colour family the console shows it in. */
    public String tag() {
        return tag;
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
