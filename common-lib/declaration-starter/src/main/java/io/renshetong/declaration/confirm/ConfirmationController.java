package io.renshetong.declaration.confirm;

import io.renshetong.declaration.query.Selection;
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

/** The address of 确认通过. */
@RestController
@RequestMapping("/declarations/{type}/confirmations")
class ConfirmationController {
    private final Confirmation confirmation;

    ConfirmationController(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @PostMapping
    @Needs(Permission.CONFIRM)
    ConfirmationReport confirm(
            @PathVariable String type,
            @RequestBody Selection selection,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return confirmation.confirm(type, selection, key, actor);
    }
}
