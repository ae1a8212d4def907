package io.renshetong.person.change;

import io.renshetong.person.outside.EnrollmentStub;
import io.renshetong.testkit.SharedAttachmentContract;
import io.renshetong.testkit.SheetSample;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ActiveProfiles("demo")
class PersonSharedAttachmentTests extends SharedAttachmentContract {
    private static final EnrollmentStub ENROLLMENT = new EnrollmentStub();

    /** Who somebody is can't be confirmed to be another while nobody tells what is in transit there. */
    @DynamicPropertySource
    static void nothingIsInTransitElsewhere(DynamicPropertyRegistry properties) {
        ENROLLMENT.answers("{\"held\":[]}");
        properties.add("spring.cloud.openfeign.client.config.staff-changes.url", ENROLLMENT::address);
    }

    @Override
    protected SheetSample sheet() {
        return new PersonSheet(jdbc, UNIT);
    }
}
