package io.renshetong.starter.audit;

import io.renshetong.starter.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One act to remember. Time, trace id and chain are added when it is recorded.
 *
 * @param actor who acted; absent when nobody was recognised
 * @param action what was done, such as {@code REVEAL} or {@code CONFIRM}
 * @param objectType what kind of thing it was done to, such as {@code person}
 * @param objectId which one
 * @param unit the unit concerned
 * @param outcome whether it happened
 * @param code the reason of a denial or failure
 * @param affected blind index of the person concerned
 * @param detail free text; personal numbers in it are masked before it is kept
 */
public record AuditEntry(
        @Nullable Actor actor,
        String action,
        String objectType,
        @Nullable String objectId,
        @Nullable String unit,
        Outcome outcome,
        @Nullable String code,
        @Nullable String affected,
        @Nullable String detail) {

    /** How an act ended. */
    public enum Outcome {
        DONE,
        DENIED,
        FAILED
    }

    public static AuditEntry done(@Nullable Actor actor, String action, String objectType, @Nullable String objectId) {
        return new AuditEntry(actor, action, objectType, objectId, unitOf(actor), Outcome.DONE, null, null, null);
    }

    public static AuditEntry denied(
            @Nullable Actor actor, String action, String objectType, @Nullable String objectId, String code) {
        return new AuditEntry(actor, action, objectType, objectId, unitOf(actor), Outcome.DENIED, code, null, null);
    }

    public AuditEntry inUnit(@Nullable String unitCode) {
        return new AuditEntry(actor, action, objectType, objectId, unitCode, outcome, code, affected, detail);
    }

    public AuditEntry affecting(@Nullable String blindIndex) {
        return new AuditEntry(actor, action, objectType, objectId, unit, outcome, code, blindIndex, detail);
    }

    public AuditEntry saying(@Nullable String text) {
        return new AuditEntry(actor, action, objectType, objectId, unit, outcome, code, affected, text);
    }

    private static @Nullable String unitOf(@Nullable Actor actor) {
        return actor == null ? null : actor.unit();
    }
}
