package io.renshetong.declaration.withdraw;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The address of 撤回. */
@RestController
@RequestMapping("/declarations/{type}/{no}/withdrawal")
class WithdrawalController {
    private final Withdrawal withdrawal;

    WithdrawalController(Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    /** Why it is taken back, at most 200 characters. */
    record Request(@Nullable String reason) {}

    @PostMapping
    @Needs(Permission.CONFIRM)
    Withdrawal.Withdrawn withdraw(
            @PathVariable String type,
            @PathVariable String no,
            @RequestBody Request request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return withdrawal.withdraw(type, no, request.reason(), key, actor);
    }
}
