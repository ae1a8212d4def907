package io.renshetong.declaration.draft;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Addresses of drafts. */
@RestController
@RequestMapping("/declarations/{type}")
class DraftController {
    private static final String KEY = "Idempotency-Key";

    private final Drafts drafts;
    private final Prefill prefill;

    DraftController(Drafts drafts, Prefill prefill) {
        this.drafts = drafts;
        this.prefill = prefill;
    }

    @GetMapping("/prefill/{ref}")
    @Needs({Permission.DECLARE, Permission.QUERY})
    Prefill.View prefill(@PathVariable String type, @PathVariable String ref, Actor actor) {
        return prefill.of(type, ref, actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.DECLARE)
    Saved save(
            @PathVariable String type,
            @RequestBody SaveRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor) {
        return drafts.save(type, request, key, actor);
    }

    @PutMapping("/{no}")
    @Needs(Permission.DECLARE)
    Saved correct(
            @PathVariable String type,
            @PathVariable String no,
            @RequestBody SaveRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor) {
        return drafts.correct(type, no, request, key, actor);
    }

    @PutMapping("/{no}/attachments")
    @Needs(Permission.DECLARE)
    Saved attach(
            @PathVariable String type,
            @PathVariable String no,
            @RequestBody Drafts.AttachRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor) {
        return drafts.attach(type, no, request, key, actor);
    }

    @DeleteMapping("/{no}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.DELETE_DRAFT)
    void delete(
            @PathVariable String type,
            @PathVariable String no,
            @RequestParam int version,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor) {
        drafts.delete(type, no, version, key, actor);
    }
}
