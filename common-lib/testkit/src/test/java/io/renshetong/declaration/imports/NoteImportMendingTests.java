package io.renshetong.declaration.imports;

import io.renshetong.declaration.sample.NoteService;
import io.renshetong.testkit.SheetMendingContract;
import io.renshetong.testkit.SheetSample;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@ContextConfiguration(classes = NoteService.class)
@TestPropertySource(properties = {"sample.engine=true", "rst.declaration.effect-interval=1h"})
class NoteImportMendingTests extends SheetMendingContract {
    @Override
    protected SheetSample sheet() {
        return NoteSheet.INSTANCE;
    }
}
