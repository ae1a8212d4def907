package io.renshetong.declaration.share;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The address of 批量添加附件. */
@RestController
@RequestMapping("/declarations/{type}/shared-attachments")
class SharingController {
    private final Sharing sharing;

    SharingController(Sharing sharing) {
        this.sharing = sharing;
    }

    @PostMapping
    @Needs(Permission.DECLARE)
    SharingReport share(
            @PathVariable String type,
            @RequestBody SharingOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return sharing.share(type, order, key, actor);
    }
}
