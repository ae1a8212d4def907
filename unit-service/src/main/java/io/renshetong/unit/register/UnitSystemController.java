package io.renshetong.unit.register;

import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "units", description = "单位与子单位")
class UnitSystemController {
    private static final int MOST = 1_000;

    private final Units units;

    UnitSystemController(Units units) {
        this.units = units;
    }

    /** Units by code. */
    record Question(@NotNull @Size(max = MOST) Set<String> units) {}

    /** One entry per unit and subsystem it is registered in. */
    record Answer(List<UnitSystem> systems) {}

    @PostMapping("/peer/unit-systems")
    @Needs(Permission.PEER)
    @Operation(summary = "若干单位在各系统的单位ID与参保状态，供其他服务询问")
    Answer systems(@RequestBody @Valid Question question) {
        return new Answer(units.systemsOf(question.units()));
    }
}
