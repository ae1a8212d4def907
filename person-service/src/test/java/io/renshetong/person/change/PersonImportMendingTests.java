package io.renshetong.person.change;

import io.renshetong.testkit.SheetMendingContract;
import io.renshetong.testkit.SheetSample;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("demo")
class PersonImportMendingTests extends SheetMendingContract {
    @Override
    protected SheetSample sheet() {
        return new PersonSheet(jdbc, UNIT);
    }
}
