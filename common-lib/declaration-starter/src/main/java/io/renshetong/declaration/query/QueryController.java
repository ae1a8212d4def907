package io.renshetong.declaration.query;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.page.Page;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses of lists and details; conditions travel in the body, since a personal number has no place in an address. */
@RestController
@RequestMapping("/declarations")
class QueryController {
    private final Reading reading;
    private final Summary summary;

    QueryController(Reading reading, Summary summary) {
        this.reading = reading;
        this.summary = summary;
    }

    @PostMapping("/search")
    @Needs(Permission.QUERY)
    Page<DeclarationRow> searchAll(@RequestBody SearchRequest request, Actor actor) {
        return reading.search(request.types() == null ? List.of() : request.types(), request, actor);
    }

    @PostMapping("/{type}/search")
    @Needs(Permission.QUERY)
    Page<DeclarationRow> search(@PathVariable String type, @RequestBody SearchRequest request, Actor actor) {
        return reading.search(type, request, actor);
    }

    @GetMapping("/summary")
    @Needs(Permission.QUERY)
    List<Summary.TypeCounts> summary(Actor actor) {
        return summary.of(actor);
    }

    @GetMapping("/{type}/{no}")
    @Needs({Permission.QUERY, Permission.AUDIT})
    DeclarationDetail detail(@PathVariable String type, @PathVariable String no, Actor actor) {
        return reading.detail(type, no, actor);
    }

    @GetMapping("/{type}/{no}/trail")
    @Needs({Permission.QUERY, Permission.AUDIT})
    List<TrailEntry> trail(@PathVariable String type, @PathVariable String no, Actor actor) {
        return reading.trail(type, no, actor);
    }

    @GetMapping("/{type}/{no}/changes")
    @Needs({Permission.QUERY, Permission.AUDIT})
    List<History.RevisionView> changes(@PathVariable String type, @PathVariable String no, Actor actor) {
        return reading.revisions(type, no, actor);
    }
}
