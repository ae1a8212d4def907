package io.renshetong.declaration.selection;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Addresses of the list of those to be declared by sheet. */
@RestController
@RequestMapping("/declarations/{type}/selection")
@Needs(Permission.DECLARE)
class SelectionController {
    private final Selections selections;
    private final SelectionList list;

    SelectionController(Selections selections, SelectionList list) {
        this.selections = selections;
        this.list = list;
    }

    @GetMapping
    Page<SelectionList.Line> page(
            @PathVariable String type,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            Actor actor) {
        return list.page(type, PageAsk.of(page, size), actor);
    }

    @PutMapping
    Selections.Total change(@PathVariable String type, @RequestBody Selections.Change change, Actor actor) {
        return selections.change(type, change, actor);
    }
}
