package io.renshetong.person.change;

import io.renshetong.testkit.SheetSafetyContract;
import io.renshetong.testkit.SheetSample;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("demo")
class PersonImportSafetyTests extends SheetSafetyContract {
    @Override
    protected SheetSample sheet() {
        return new PersonSheet(jdbc, UNIT);
    }
}
