package io.renshetong.person.change;

import io.renshetong.testkit.SheetImportContract;
import io.renshetong.testkit.SheetSample;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("demo")
class PersonImportTests extends SheetImportContract {
    @Override
    protected SheetSample sheet() {
        return new PersonSheet(jdbc, UNIT);
    }
}
