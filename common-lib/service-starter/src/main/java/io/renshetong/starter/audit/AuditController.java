package io.renshetong.starter.audit;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets those who run the suite read the audit log and check its chain; both are recorded too. */
@RestController
@RequestMapping("/ops/audit")
@Needs(Permission.OPERATE)
class AuditController {
    private final AuditLog log;
    private final Audit audit;

    AuditController(AuditLog log, Audit audit) {
        this.log = log;
        this.audit = audit;
    }

    @GetMapping
    Page<AuditLog.EntryView> entries(
            AuditQuery query,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            Actor actor) {
        Page<AuditLog.EntryView> entries = log.page(query, PageAsk.of(page, size));
        audit.record(AuditEntry.done(actor, "READ", "audit-log", null));
        return entries;
    }

    @GetMapping("/verification")
    Audit.Verification verification(Actor actor) {
        Audit.Verification verification = audit.verify();
        audit.record(AuditEntry.done(actor, "VERIFY", "audit-log", null));
        return verification;
    }
}
