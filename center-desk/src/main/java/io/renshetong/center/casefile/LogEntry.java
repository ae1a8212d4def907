package io.renshetong.center.casefile;

import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the centre's own log.
 *
 * @param no absent for what concerns a whole event
 * @param note reason code, field and opinion of a return, the reason of a withdrawal, the size of an event
 */
public record LogEntry(
        Kind kind,
        @Nullable String no,
        @Nullable Integer revision,
        @Nullable String eventId,
        @Nullable Party actor,
        Instant at,
        @Nullable CaseState from,
        @Nullable CaseState to,
        @Nullable Stage stage,
        @Nullable String reasonCode,
        @Nullable String field,
        @Nullable String note) {

    /** What happened; labels under {@code log.<name>}. */
    public enum Kind {
        /** An event arrived, with how many declarations. */
        EVENT,
        RECEIVED,
        /** A corrected revision took the place of an earlier one. */
        REPLACED,
        /** An older revision, or one already here, was left out. */
        STALE_DROPPED,
        WITHDRAWN,
        /** Taken back after the decision; the decision stands. */
        LATE_WITHDRAWAL,
        /** Taken back before it was seen, or at a revision that is not the newest. */
        STRAY_WITHDRAWAL,
        AUTO_PASSED,
        CLAIMED,
        RELEASED,
        FIRST_PASSED,
        PASSED,
        RETURNED
    }

    /** A line about one case that moved from one state to another. */
    public static LogEntry moved(
            Kind kind, Case before, Case after, Party actor, Instant at, @Nullable String eventId) {
        return about(kind, after, actor, at, eventId, before.state());
    }

    /** A line about a case that is new at this revision. */
    public static LogEntry opened(Kind kind, Case opened, Party actor, Instant at, String eventId) {
        return about(kind, opened, actor, at, eventId, null);
    }

    /** A line about a case the unit took back, with its reason. */
    public static LogEntry withdrawn(
            Case before, Case after, Party actor, Instant at, String eventId, @Nullable String reason) {
        return new LogEntry(
                Kind.WITHDRAWN,
                after.no(),
                after.filing().revision(),
                eventId,
                actor,
                at,
                before.state(),
                after.state(),
                null,
                null,
                null,
                reason);
    }

    /** A line about something that had no effect. */
    public static LogEntry dropped(
            Kind kind, String no, int revision, Party actor, Instant at, String eventId, @Nullable String note) {
        return new LogEntry(kind, no, revision, eventId, actor, at, null, null, null, null, null, note);
    }

    /** The same line with what was announced of it. */
    public LogEntry with(Decision decision) {
        return new LogEntry(
                kind,
                no,
                revision,
                eventId,
                actor,
                at,
                from,
                to,
                decision.stage(),
                decision.reasonCode(),
                decision.field(),
                decision.opinion());
    }

    /** A line about an event as a whole. */
    public static LogEntry event(String eventId, Party actor, Instant at, String note) {
        return new LogEntry(Kind.EVENT, null, null, eventId, actor, at, null, null, null, null, null, note);
    }

    private static LogEntry about(
            Kind kind, Case then, Party actor, Instant at, @Nullable String eventId, @Nullable CaseState from) {
        Outcome how = then.handling().outcome();
        return new LogEntry(
                kind,
                then.no(),
                then.filing().revision(),
                eventId,
                actor,
                at,
                from,
                then.state(),
                how == null ? null : how.stage(),
                how == null ? null : how.reasonCode(),
                how == null ? null : how.field(),
                how == null ? null : how.opinion());
    }
}
