package io.renshetong.starter.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The record of acts: append-only, each entry bound to the one before it by its hash. */
public interface Audit {
    /**
     * Records an act. One that was done stands or falls with the caller's transaction and is written just before its
     * commit; a denial or failure is kept even though that transaction rolls back.
     */
    void record(AuditEntry entry);

    /** Records that somebody reached for a thing of another unit, and gives the refusal that does not admit it exists. */
    default Refusal foreign(@Nullable Actor actor, String action, String objectType, String objectId) {
        record(AuditEntry.denied(actor, action, objectType, objectId, "OTHER_UNIT"));
        return Refusal.notFound();
    }

    /** Walks the whole chain and says where it is broken, if it is. */
    Verification verify();

    /**
     * What a walk along the chain found.
     *
     * @param entries how many entries were read
     * @param brokenAt id of the first entry that does not fit, absent when all do
     */
    record Verification(long entries, @Nullable Long brokenAt) {
        @JsonProperty("intact")
        public boolean intact() {
            return brokenAt == null;
        }
    }
}
