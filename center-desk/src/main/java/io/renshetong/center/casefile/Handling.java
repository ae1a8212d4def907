package io.renshetong.center.casefile;

import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.Party;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who holds a case and how far it is; each method is one legal move and says what follows. */
public record Handling(
        CaseState state,
        @Nullable Party claimedBy,
        @Nullable Party firstAuditor,
        @Nullable Party reviewer,
        Instant receivedAt,
        LocalDate dueOn,
        @Nullable Outcome outcome,
        int version) {

    public static Handling begin(Instant receivedAt, LocalDate dueOn) {
        return new Handling(CaseState.WAITING, null, null, null, receivedAt, dueOn, null, 0);
    }

    public boolean isHeldBy(Party person) {
        return claimedBy != null && claimedBy.id().equals(person.id());
    }

    /** The stage the next decision belongs to. */
    public Stage stage() {
        return state == CaseState.REVIEWING ? Stage.REVIEW : Stage.FIRST_AUDIT;
    }

    public Handling claimed(Party by) {
        return to(state == CaseState.WAITING ? CaseState.CLAIMED : state, by, firstAuditor, reviewer, outcome);
    }

    public Handling released() {
        return to(state == CaseState.CLAIMED ? CaseState.WAITING : state, null, firstAuditor, reviewer, outcome);
    }

    public Handling firstPassed(Party by) {
        return to(CaseState.REVIEWING, null, by, null, null);
    }

    public Handling decided(CaseState end, Outcome how) {
        Party first = how.stage() == Stage.FIRST_AUDIT ? how.by() : firstAuditor;
        return to(end, null, first, how.stage() == Stage.REVIEW ? how.by() : null, how);
    }

    public Handling withdrawn() {
        return to(CaseState.WITHDRAWN, null, firstAuditor, reviewer, null);
    }

    private Handling to(
            CaseState next,
            @Nullable Party holder,
            @Nullable Party first,
            @Nullable Party second,
            @Nullable Outcome how) {
        return new Handling(next, holder, first, second, receivedAt, dueOn, how, version);
    }
}
