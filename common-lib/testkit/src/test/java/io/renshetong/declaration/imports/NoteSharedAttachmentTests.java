package io.renshetong.declaration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.declaration.attachment.StagedSweep;
import io.renshetong.declaration.sample.NoteService;
import io.renshetong.starter.file.FileStore;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.SharedAttachmentContract;
import io.renshetong.testkit.SheetSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@ContextConfiguration(classes = NoteService.class)
@TestPropertySource(properties = {"sample.engine=true", "rst.declaration.effect-interval=1h"})
class NoteSharedAttachmentTests extends SharedAttachmentContract {
    @Autowired
    private StagedSweep sweep;

    @Autowired
    private FileStore files;

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

    @Test
    void throwsAwayWhatNobodyNamedButNotWhatDraftsShareOrWhatIsYoung() {
        List<String> numbers = lackingDrafts(2);
        String shared = staged(operator);
        share(Map.of("attachments", List.of(shared), "numbers", numbers));
        String unused = staged(operator);
        String young = staged(operator);
        older(31, "uploaded_at", shared, unused);
        sweep.sweep();
        assertThat(operator.get("/declarations/note-change/attachments/" + unused)
                        .status())
                .isEqualTo(404);
        assertThat(isKept(unused)).isTrue();

        older(2, "removed_at", shared, unused);
        sweep.sweep();
        assertThat(isKept(unused)).isFalse();
        assertThat(jdbc.queryForList("SELECT id FROM declaration_attachment WHERE id = ?", unused))
                .isEmpty();
        assertThat(isKept(young)).isTrue();
        numbers.forEach(no -> assertThat(bytes(no, only(attachments(no)))).isEqualTo(PICTURE));
    }

    private void older(int days, String when, String... documents) {
        for (String document : documents) {
            jdbc.update(
                    "UPDATE declaration_attachment SET %1$s = %1$s - INTERVAL ? DAY WHERE id = ?".formatted(when),
                    days,
                    document);
        }
    }

    private boolean isKept(String document) {
        try {
            files.open(document).close();
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long statements() {
        return Long.parseLong(jdbc.queryForMap("SHOW GLOBAL STATUS LIKE 'Questions'")
                .get("Value")
                .toString());
    }
}
