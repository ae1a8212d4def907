package io.renshetong.starter.export;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exports of lists; what a list needs beyond this is looked at for each. */
@RestController
@RequestMapping("/exports/{list}")
@Needs({Permission.EXPORT, Permission.AUDIT, Permission.OPERATE})
class ExportController {
    private final ExportOrders orders;

    ExportController(ExportOrders orders) {
        this.orders = orders;
    }

    /** A column by name and words. */
    record ExportColumnView(String key, String header) {}

    /**
     * What can be exported.
     *
     * @param clear whether this account may have it in clear text
     */
    record ExportableList(List<ExportColumnView> columns, boolean clear) {}

    @GetMapping
    ExportableList columns(@PathVariable String list, Actor actor) {
        ListExport<?> export = orders.open(list, actor);
        return new ExportableList(
                export.columns().stream()
                        .map(column -> new ExportColumnView(column.key(), column.header()))
                        .toList(),
                export.masks() && actor.can(Permission.REVEAL));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ExportOrders.ExportStarted export(
            @PathVariable String list,
            @RequestBody ExportOrders.ExportWish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return orders.order(list, wish, key, actor);
    }
}
