package io.renshetong.declaration.sheet;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Beans of this room. */
@AutoConfiguration
class SheetAutoConfiguration {
    @Bean
    SheetForms sheetForms() {
        return new SheetForms();
    }
}
