package io.renshetong.declaration.live;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The address of the stream of changes. */
@RestController
class LiveController {
    private final LiveChanges live;

    LiveController(LiveChanges live) {
        this.live = live;
    }

    @GetMapping(path = "/declarations/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Permission.QUERY)
    SseEmitter events(Actor actor) {
        return live.open(actor);
    }
}
