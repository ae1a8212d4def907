package io.renshetong.declaration.selection;

import io.renshetong.declaration.DeclarationsAbout;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Beans of this room. */
@AutoConfiguration
class SelectionAutoConfiguration {
    @Bean
    Selections selections(
            NamedParameterJdbcTemplate jdbc,
            TransactionTemplate transaction,
            DeclarationTypes types,
            BlindIndex blindIndex,
            Parameters parameters,
            Messages messages,
            Clock clock) {
        return new Selections(jdbc, transaction, types, blindIndex, parameters, messages, clock);
    }

    @Bean
    Templates templates(
            DeclarationTypes types,
            SheetForms forms,
            Selections selections,
            Audit audit,
            Messages messages,
            Clock clock) {
        return new Templates(types, forms, selections, audit, messages, clock);
    }

    @Bean
    SelectionController selectionController(
            Selections selections, DeclarationTypes types, DeclarationsAbout declarations) {
        return new SelectionController(selections, new SelectionList(selections, types, declarations));
    }

    @Bean
    TemplateController templateController(Templates templates) {
        return new TemplateController(templates);
    }
}
