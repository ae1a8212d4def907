package io.renshetong.declaration.definition;

import io.renshetong.declaration.Business;
import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Beans of this room. */
@AutoConfiguration
class DefinitionAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    CodeTables codeTables() {
        return CodeTables.load();
    }

    @Bean
    DeclarationTypes declarationTypes(
            ObjectProvider<DeclarationType<?>> types,
            ObjectProvider<Business> businesses,
            Messages messages,
            CodeTables codes) {
        return new DeclarationTypes(
                types.orderedStream().toList(), businesses.orderedStream().toList(), messages, codes);
    }

    @Bean
    DefinitionController definitionController(
            DeclarationTypes types, Attachments attachments, SheetForms sheets, Messages messages, Clock clock) {
        return new DefinitionController(types, attachments, sheets, messages, clock);
    }
}
