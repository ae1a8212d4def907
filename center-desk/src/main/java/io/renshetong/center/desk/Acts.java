package io.renshetong.center.desk;

import io.renshetong.center.casefile.Case;
import io.renshetong.center.casefile.CaseState;
import io.renshetong.center.casefile.Handling;
import io.renshetong.center.casefile.LogEntry.Kind;
import io.renshetong.center.casefile.Outcome;
import io.renshetong.center.desk.Desk.Act;
import io.renshetong.center.desk.Desk.Done;
import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.contract.Risk;
import io.renshetong.starter.actor.Actor;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The four things an auditor does with a case. */
@Component
class Acts {
    private final Gate gate;

    Acts(Gate gate) {
        this.gate = gate;
    }

    /** Takes the case; from here on the unit cannot withdraw it. */
    Act claim() {
        return act(gate::toClaim, (current, actor, now) -> {
            Stage stage = current.state() == CaseState.REVIEWING ? Stage.REVIEW : Stage.ACCEPTANCE;
            Handling next = current.handling().claimed(actor.party());
            return done(
                    current,
                    next,
                    Kind.CLAIMED,
                    decision(current, Verdict.ACCEPT, new Outcome(actor.party(), now, stage, null, null, null)));
        });
    }

    /** Gives the case back to everybody; for the unit nothing changes. */
    Act release() {
        return act(
                gate::toRelease,
                (current, _, _) ->
                        new Done(current.with(current.handling().released()), Kind.RELEASED, Optional.empty()));
    }

    /** Passes the case, or with high risk hands it on to a second person. */
    Act pass(@Nullable String opinion, boolean oneOfMany) {
        return act((current, actor) -> gate.toPass(current, actor, oneOfMany), (current, actor, now) -> {
            Stage stage = current.handling().stage();
            Outcome outcome = new Outcome(actor.party(), now, stage, null, null, opinion);
            if (current.filing().risk() == Risk.HIGH && stage == Stage.FIRST_AUDIT) {
                Handling next = current.handling().firstPassed(actor.party());
                return done(current, next, Kind.FIRST_PASSED, decision(current, Verdict.ACCEPT, outcome));
            }
            Handling next = current.handling().decided(CaseState.PASSED, outcome);
            return done(current, next, Kind.PASSED, decision(current, Verdict.PASS, outcome));
        });
    }

    /** Sends the case back with a reason, the field to mend and a sentence. */
    Act sendBack(String reasonCode, @Nullable String field, String opinion) {
        return act((current, actor) -> gate.toReturn(current, actor, field), (current, actor, now) -> {
            Outcome outcome = new Outcome(actor.party(), now, current.handling().stage(), reasonCode, field, opinion);
            Handling next = current.handling().decided(CaseState.RETURNED, outcome);
            return done(current, next, Kind.RETURNED, decision(current, Verdict.RETURN, outcome));
        });
    }

    private static Done done(Case current, Handling next, Kind kind, Decision decision) {
        return new Done(current.with(next), kind, Optional.of(decision));
    }

    private static Decision decision(Case about, Verdict verdict, Outcome how) {
        return new Decision(
                about.no(),
                about.filing().revision(),
                verdict,
                how.stage(),
                how.by(),
                how.at(),
                how.reasonCode(),
                how.field(),
                how.opinion());
    }

    private interface Permit {
        Optional<RefusedRow> refusal(Case current, Actor actor);
    }

    private interface Move {
        Done on(Case current, Actor actor, Instant now);
    }

    private static Act act(Permit permit, Move move) {
        return new Act() {
            @Override
            public Optional<RefusedRow> refusal(Case current, Actor actor) {
                return permit.refusal(current, actor);
            }

            @Override
            public Done on(Case current, Actor actor, Instant now) {
                return move.on(current, actor, now);
            }
        };
    }
}
