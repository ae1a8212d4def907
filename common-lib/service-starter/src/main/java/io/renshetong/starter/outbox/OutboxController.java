package io.renshetong.starter.outbox;

import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows those who run the suite whether events leave. */
@RestController
class OutboxController {
    private final OutboxMeters meters;

    OutboxController(OutboxMeters meters) {
        this.meters = meters;
    }

    /**
     * How the outbox stands.
     *
     * @param sentLastMinute by the instance that answers
     */
    record OutboxView(long waiting, long oldestSeconds, long sentLastMinute) {}

    @GetMapping("/ops/outbox")
    @Needs(Permission.OPERATE)
    OutboxView outbox() {
        return new OutboxView(meters.waiting(), meters.oldestSeconds(), meters.sentLastMinute());
    }
}
