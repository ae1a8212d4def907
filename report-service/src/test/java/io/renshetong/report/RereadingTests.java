package io.renshetong.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A service that begins with an empty schema and another reading hears all that was said before it was there. */
@ServiceTest
@TestPropertySource(properties = "rst.report.reading=3")
class RereadingTests {
    private static final String BATCH = Events.batchNo();

    static {
        Events.send(Events.confirmed(BATCH, Events.declared("张三", Events.MOBILE)));
    }

    @Autowired
    private Caller caller;

    @Test
    void hearsWhatWasSaidBeforeItWasThere() {
        new Clerk(caller).sees(BATCH, row -> row.path("printable").asBoolean());
        assertThat(Pages.words(new Clerk(caller).previewed(BATCH))).containsSubsequence(List.of("张三", "13873300002"));
    }
}
