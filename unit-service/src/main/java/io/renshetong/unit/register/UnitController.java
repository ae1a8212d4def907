package io.renshetong.unit.register;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.audit.Audit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/units")
@Needs(Permission.QUERY)
@Tag(name = "units", description = "单位与子单位")
class UnitController {
    private final Units units;
    private final Audit audit;

    UnitController(Units units, Audit audit) {
        this.units = units;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "授权范围内的单位，按单位管理码排列，parent 指向上级")
    List<UnitSummary> inScope(Actor actor) {
        return units.summaries(actor.units());
    }

    @GetMapping("/{code}")
    @Operation(summary = "单位登记信息")
    UnitView one(@PathVariable String code, Actor actor) {
        if (!actor.covers(code)) throw audit.foreign(actor, "READ_UNIT", "unit", code);
        return units.find(code)
                .map(unit -> UnitView.of(unit, units.systemsOf(code)))
                .orElseThrow(() -> audit.foreign(actor, "READ_UNIT", "unit", code));
    }
}
