package io.renshetong.declaration.sheet;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Beans of this room. */
@AutoConfiguration
class SheetAutoConfiguration {
    @Bean
    SheetForms sheetForms(DeclarationTypes types, Messages messages, BlindIndex digest, Clock clock) {
        return new SheetForms(types, messages, digest, clock);
    }

    @Bean
    SheetReader sheetReader(SheetForms forms, Messages messages) {
        return new StreamingReader(messages, forms::headers);
    }
}
