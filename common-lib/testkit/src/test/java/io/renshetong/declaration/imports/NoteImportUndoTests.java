package io.renshetong.declaration.imports;

import io.renshetong.declaration.sample.NoteService;
import io.renshetong.testkit.SheetSample;
import io.renshetong.testkit.SheetUndoContract;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@ContextConfiguration(classes = NoteService.class)
@TestPropertySource(properties = {"sample.engine=true", "rst.declaration.effect-interval=1h"})
class NoteImportUndoTests extends SheetUndoContract {
    @Override
    protected SheetSample sheet() {
        return NoteSheet.INSTANCE;
    }
}
