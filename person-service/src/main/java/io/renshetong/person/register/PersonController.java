package io.renshetong.person.register;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register as the windows 1.1 and 1.3 ask it. */
@RestController
@RequestMapping("/persons")
class PersonController {
    private final PersonSearch search;
    private final PersonRows rows;
    private final PersonRecords records;

    PersonController(PersonSearch search, PersonRows rows, PersonRecords records) {
        this.search = search;
        this.rows = rows;
        this.records = records;
    }

    /** Why somebody wants to see the numbers in clear. */
    record Purpose(@NotBlank @Size(min = 2, max = 200) String reason) {}

    @PostMapping("/search")
    @Needs(Permission.QUERY)
    Page<PersonRow> search(@RequestBody @Valid PersonSearch.Conditions conditions, Actor actor) {
        Page<PersonSearch.Found> page = search.search(conditions, actor);
        return new Page<>(rows.of(page.rows(), actor), page.total(), page.page(), page.size());
    }

    /** Whom a search finds, without their data: for choosing all of them at once. */
    @PostMapping("/refs")
    @Needs(Permission.QUERY)
    PersonSearch.Refs refs(@RequestBody @Valid PersonSearch.Conditions conditions, Actor actor) {
        return search.refs(conditions, actor);
    }

    @GetMapping("/{id}")
    @Needs(Permission.QUERY)
    Map<String, @Nullable Object> details(@PathVariable String id, Actor actor) {
        return records.details(id, actor);
    }

    @PostMapping("/{id}/reveal")
    @Needs(Permission.REVEAL)
    Map<String, String> reveal(@PathVariable String id, @RequestBody @Valid Purpose purpose, Actor actor) {
        return records.reveal(id, purpose.reason().strip(), actor);
    }

    @GetMapping("/{id}/participations")
    @Needs(Permission.QUERY)
    InsuranceSheet participations(@PathVariable String id, Actor actor) {
        return records.participations(id, actor);
    }

    @GetMapping("/{id}/declarations")
    @Needs(Permission.QUERY)
    List<? extends Record> declarations(@PathVariable String id, Actor actor) {
        return records.declarations(id, actor);
    }
}
