package io.renshetong.center.policy;

import io.renshetong.contract.Risk;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/policy")
class PolicyController {
    private static final int MOST_REVIEWED_ABOVE = 100_000;

    private final PolicyStore store;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    PolicyController(PolicyStore store, Audit audit, Messages messages, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Values to set; what is left out stays as it is. */
    record PolicyChange(
            @Nullable Map<String, @NotNull Map<Risk, @NotNull Boolean>> automatic,
            @Nullable @Min(0) @Max(MOST_REVIEWED_ABOVE) Integer reviewedAbove) {

        Map<String, Map<Risk, Boolean>> automaticOrNone() {
            return automatic == null ? Map.of() : automatic;
        }
    }

    @GetMapping
    @Needs({Permission.AUDIT, Permission.POLICY})
    Policy read() {
        return store.current();
    }

    @PutMapping
    @Needs(Permission.POLICY)
    @Transactional
    public Policy change(@RequestBody @Validated PolicyChange wanted, Actor actor) {
        refuseWhatCannotBe(wanted);
        wanted.automaticOrNone()
                .forEach((type, byRisk) -> byRisk.forEach((risk, automatic) -> {
                    if (store.set(type, risk, automatic, actor.party(), clock.instant())) {
                        audit.record(AuditEntry.done(actor, "POLICY", "center-policy", type)
                                .saying(risk + " → " + (automatic ? "AUTOMATIC" : "DESK")));
                    }
                }));
        review(wanted.reviewedAbove(), actor);
        return store.current();
    }

    private void review(@Nullable Integer above, Actor actor) {
        if (above == null || !store.reviewAbove(above, actor.party(), clock.instant())) return;
        audit.record(AuditEntry.done(actor, "POLICY", "center-policy", "batch")
                .saying(above == 0 ? "REVIEWED ABOVE → NEVER" : "REVIEWED ABOVE → " + above));
    }

    private void refuseWhatCannotBe(PolicyChange wanted) {
        Policy known = store.current();
        List<FieldError> errors = new ArrayList<>();
        wanted.automaticOrNone().forEach((type, byRisk) -> {
            if (!known.knows(type)) errors.add(error(type, "center.policy.unknown-type", type));
            if (byRisk.getOrDefault(Risk.HIGH, false)) errors.add(error(type + "/HIGH", "center.policy.high-by-two"));
        });
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable("POLICY_REFUSED", errors.getFirst().detail())
                    .with(errors);
        }
    }

    private FieldError error(String where, String code, Object... arguments) {
        return FieldError.error("#/automatic/" + where, code, messages.get(code, arguments));
    }
}
