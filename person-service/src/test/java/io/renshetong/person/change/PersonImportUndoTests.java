package io.renshetong.person.change;

import io.renshetong.testkit.SheetSample;
import io.renshetong.testkit.SheetUndoContract;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("demo")
class PersonImportUndoTests extends SheetUndoContract {
    @Override
    protected SheetSample sheet() {
        return new PersonSheet(jdbc, UNIT);
    }
}
