package io.renshetong.declaration.imports;

import io.renshetong.declaration.sample.NoteService;
import io.renshetong.testkit.SheetSafetyContract;
import io.renshetong.testkit.SheetSample;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@ContextConfiguration(classes = NoteService.class)
@TestPropertySource(properties = {"sample.engine=true", "rst.declaration.effect-interval=1h"})
class NoteImportSafetyTests extends SheetSafetyContract {
    @Override
    protected SheetSample sheet() {
        return NoteSheet.INSTANCE;
    }
}
