package io.renshetong.enrollment.routing;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Addresses of 【查询】 in 3.1 and 3.4. */
@RestController
class RoutingController {
    private final Routing routing;

    RoutingController(Routing routing) {
        this.routing = routing;
    }

    /** Whom, at which unit of the caller's. */
    record Question(
            @NotBlank @Size(max = 22) String idNumber,
            @NotBlank String unitCode) {}

    @PostMapping("/enrollments/route")
    @Needs(Permission.DECLARE)
    Route joining(@RequestBody @Valid Question question, Actor actor) {
        return routing.joining(question.idNumber(), covered(question.unitCode(), actor), actor);
    }

    @PostMapping("/reductions/route")
    @Needs(Permission.DECLARE)
    Route leaving(@RequestBody @Valid Question question, Actor actor) {
        return routing.leaving(question.idNumber(), covered(question.unitCode(), actor), actor);
    }

    private static String covered(String unitCode, Actor actor) {
        if (!actor.covers(unitCode)) {
            throw Refusal.notFound();
        }
        return unitCode;
    }
}
