package io.renshetong.report.form;

import io.renshetong.report.batch.Scope;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.AuditEntry;

/** What the audit log is told of a form that somebody saw. */
final class Printed {
    private Printed() {}

    static AuditEntry told(String action, PrintForm form, Scope scope, Actor actor) {
        return scope.batch() != null
                ? AuditEntry.done(actor, action, "batch", scope.batch().no())
                        .inUnit(scope.unitCode())
                        .saying(form.name())
                : AuditEntry.done(actor, action, "unit", scope.unitCode())
                        .inUnit(scope.unitCode())
                        .saying(form.name() + " " + scope.mark());
    }
}
