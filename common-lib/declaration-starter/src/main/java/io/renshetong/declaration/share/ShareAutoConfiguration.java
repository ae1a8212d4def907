package io.renshetong.declaration.share;

import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.attachment.SharedLines;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.draft.BulkDrafts;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.query.Selection;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.problem.Messages;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Beans of this room. */
@AutoConfiguration
class ShareAutoConfiguration {
    @Bean
    Sharing attachmentSharing(
            DeclarationTypes types,
            Selection.Finder selections,
            Attachments attachments,
            SharedLines lines,
            Declarations declarations,
            BulkDrafts drafts,
            Idempotency idempotency,
            Movers movers,
            Audit audit,
            Messages messages) {
        Fitting fitting = new Fitting(audit, messages, attachments.limits().count());
        return new Sharing(
                types,
                selections,
                attachments,
                lines,
                declarations,
                drafts,
                fitting,
                idempotency,
                movers,
                audit,
                messages);
    }

    @Bean
    SharingController sharingController(Sharing sharing) {
        return new SharingController(sharing);
    }
}
