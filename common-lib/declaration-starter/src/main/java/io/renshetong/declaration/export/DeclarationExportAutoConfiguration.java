package io.renshetong.declaration.export;

import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.query.Search;
import io.renshetong.declaration.query.Views;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Beans of this room. */
@AutoConfiguration
class DeclarationExportAutoConfiguration {
    @Bean
    DeclarationList declarationList(
            DeclarationTypes types,
            Search search,
            Declarations declarations,
            Views views,
            Attachments attachments,
            Messages messages,
            Clock clock) {
        return new DeclarationList(types, search, declarations, views, attachments, messages, clock);
    }
}
