package io.renshetong.declaration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.declaration.sample.NoteService;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.SharedAttachmentContract;
import io.renshetong.testkit.SheetSample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@ContextConfiguration(classes = NoteService.class)
@TestPropertySource(properties = {"sample.engine=true", "rst.declaration.effect-interval=1h"})
class NoteSharedAttachmentTests extends SharedAttachmentContract {
    @Override
    protected SheetSample sheet() {
        return NoteSheet.INSTANCE;
    }

    @Test
    void addsADocumentToThreeThousandDraftsInFewStatementsAndTwoSeconds() {
        lackingDrafts(3_000);
        Map<String, Object> all =
                Map.of("attachments", List.of(staged(operator)), "filter", Map.of("statuses", List.of("DRAFT")));
        long before = statements();
        Instant started = Instant.now();
        Answer shared = share(all);
        Duration took = Duration.between(started, Instant.now());
        assertThat(shared.json().path("accepted").asInt()).isGreaterThanOrEqualTo(3_000);
        // The timers ask along; a statement for every draft would be thousands.
        assertThat(statements() - before).isLessThan(100);
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    private long statements() {
        return Long.parseLong(jdbc.queryForMap("SHOW GLOBAL STATUS LIKE 'Questions'")
                .get("Value")
                .toString());
    }
}
