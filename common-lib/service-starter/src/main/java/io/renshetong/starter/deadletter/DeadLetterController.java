package io.renshetong.starter.deadletter;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import io.renshetong.starter.problem.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets those who run the suite see dead letters, send them again or drop them. */
@RestController
@RequestMapping("/ops/dead-letters")
@Needs(Permission.OPERATE)
class DeadLetterController {
    private final KeptLetters letters;
    private final Audit audit;

    DeadLetterController(KeptLetters letters, Audit audit) {
        this.letters = letters;
        this.audit = audit;
    }

    /** A dead letter as shown; its body stays closed, for it tells of persons. */
    record DeadLetterView(
            String id,
            String consumer,
            String topic,
            String key,
            String eventId,
            String reason,
            int bytes,
            Instant keptAt,
            @Nullable Instant replayedAt) {}

    @GetMapping
    Page<DeadLetterView> deadLetters(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return letters.page(PageAsk.of(page, size));
    }

    /** Sends the event to its topic once more, under its own id: who has dealt with it passes it over. */
    @PostMapping("/{id}/replay")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void replay(@PathVariable long id, Actor actor) {
        if (!letters.replay(id)) throw Refusal.notFound();
        audit.record(AuditEntry.done(actor, "REPLAY", "dead-letter", Long.toString(id)));
    }

    @DeleteMapping("/{id}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void drop(@PathVariable long id, Actor actor) {
        String eventId = letters.drop(id).orElseThrow(Refusal::notFound);
        audit.record(
                AuditEntry.done(actor, "DROP", "dead-letter", Long.toString(id)).saying(eventId));
    }
}
