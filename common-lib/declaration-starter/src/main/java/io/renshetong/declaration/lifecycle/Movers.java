package io.renshetong.declaration.lifecycle;

import io.renshetong.contract.Party;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Names whoever makes a step, with the role the trail shows. */
public class Movers {
    private final Messages messages;
    private final Clock clock;

    public Movers(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public Mover of(Actor actor) {
        String role = actor.can(Permission.GRANT)
                ? "role.unit-admin"
                : actor.can(Permission.DECLARE)
                        ? "role.operator"
                        : actor.can(Permission.CONFIRM) ? "role.confirmer" : "role." + actor.side();
        return Mover.of(actor.party(), messages.get(role), now());
    }

    public Mover center(Party auditor) {
        return Mover.of(auditor, messages.get("role.CENTER"), now());
    }

    public Mover system() {
        String name = messages.get("role.system");
        return Mover.of(new Party("system", name), name, now());
    }

    /** Milliseconds, as the database keeps them. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
