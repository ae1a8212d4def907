package io.renshetong.declaration.lifecycle;

import static io.renshetong.declaration.lifecycle.Status.APPLY_FAILED;
import static io.renshetong.declaration.lifecycle.Status.APPROVED;
import static io.renshetong.declaration.lifecycle.Status.CONFIRMED;
import static io.renshetong.declaration.lifecycle.Status.DRAFT;
import static io.renshetong.declaration.lifecycle.Status.EFFECTIVE;
import static io.renshetong.declaration.lifecycle.Status.IN_REVIEW;
import static io.renshetong.declaration.lifecycle.Status.RETURNED;
import static io.renshetong.declaration.lifecycle.Status.VOID;

import java.util.EnumSet;
import java.util.Set;

/** The only ways a status can change; labels under {@code step.<name>}. */
public enum Step {
    SAVE(EnumSet.noneOf(Status.class), DRAFT, By.UNIT),
    CORRECT(EnumSet.of(DRAFT, RETURNED), DRAFT, By.UNIT),
    DELETE(EnumSet.of(DRAFT, RETURNED), VOID, By.UNIT),
    CONFIRM(EnumSet.of(DRAFT), CONFIRMED, By.UNIT),
    WITHDRAW(EnumSet.of(CONFIRMED), DRAFT, By.UNIT),
    ACCEPT(EnumSet.of(CONFIRMED, IN_REVIEW), IN_REVIEW, By.CENTER),
    PASS(EnumSet.of(CONFIRMED, IN_REVIEW), APPROVED, By.CENTER),
    RETURN(EnumSet.of(CONFIRMED, IN_REVIEW), RETURNED, By.CENTER),
    TAKE_EFFECT(EnumSet.of(APPROVED), EFFECTIVE, By.CLOCK),
    FAIL(EnumSet.of(APPROVED), APPLY_FAILED, By.CLOCK),
    RETRY(EnumSet.of(APPLY_FAILED), APPROVED, By.OPERATIONS);

    private final Set<Status> from;
    private final Status to;
    private final By by;

    Step(Set<Status> from, Status to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public Set<Status> from() {
        return from;
    }

    public Status to() {
        return to;
    }

    public By by() {
        return by;
    }

    public boolean isOpenTo(Status status) {
        return from.contains(status);
    }

    /** Whose step it is. */
    public enum By {
        UNIT,
        CENTER,
        CLOCK,
        OPERATIONS
    }
}
