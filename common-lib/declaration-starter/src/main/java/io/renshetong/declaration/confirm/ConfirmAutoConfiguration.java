package io.renshetong.declaration.confirm;

import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.live.LiveChanges;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.declaration.query.Elsewhere;
import io.renshetong.declaration.query.Selection;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Beans of this room. */
@AutoConfiguration
class ConfirmAutoConfiguration {
    @Bean
    Submissions submissions(@Value("${spring.application.name}") String service, JsonMapper json) {
        return new Submissions(service, json);
    }

    @Bean
    Confirmation confirmation(
            DeclarationTypes types,
            Declarations declarations,
            Lifecycle lifecycle,
            Numbers numbers,
            Attachments attachments,
            Outbox outbox,
            Idempotency idempotency,
            Selection.Finder selections,
            Movers movers,
            LiveChanges live,
            Messages messages,
            Submissions submissions,
            Elsewhere elsewhere,
            Audit audit,
            Clock clock) {
        Recheck recheck = new Recheck(
                declarations, new Examination(declarations, attachments, messages, clock), elsewhere, audit);
        return new Confirmation(
                types,
                declarations,
                recheck,
                lifecycle,
                numbers,
                idempotency,
                selections,
                movers,
                live,
                messages,
                new ConfirmedEvents(outbox, submissions));
    }

    @Bean
    ConfirmationController confirmationController(Confirmation confirmation) {
        return new ConfirmationController(confirmation);
    }
}
