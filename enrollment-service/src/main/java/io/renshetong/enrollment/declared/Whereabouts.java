package io.renshetong.enrollment.declared;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Calls the units where somebody is insured by their names, as far as they are the actor's to know. */
@Component
public class Whereabouts {
    private final Messages messages;

    Whereabouts(Messages messages) {
        this.messages = messages;
    }

    /** Empty where none of them is the actor's. */
    public String named(Stream<String> units, Actor actor) {
        return units.filter(actor::covers)
                .map(unit -> messages.get("enrollment.unit", actor.unitName(unit), unit))
                .collect(Collectors.joining("、"));
    }
}
