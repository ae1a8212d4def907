package io.renshetong.declaration.effect;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Addresses for operations: what could not take effect. */
@RestController
@RequestMapping("/ops")
@Needs(Permission.OPERATE)
class FailedEffectsController {
    private final FailedEffects failed;

    FailedEffectsController(FailedEffects failed) {
        this.failed = failed;
    }

    @GetMapping("/apply-failed")
    List<FailedEffects.Failed> latest() {
        return failed.latest();
    }

    @PostMapping("/declarations/{no}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable String no, Actor actor) {
        failed.retry(no, actor);
    }
}
