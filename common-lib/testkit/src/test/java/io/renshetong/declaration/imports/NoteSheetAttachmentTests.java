package io.renshetong.declaration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.declaration.sample.NoteService;
import io.renshetong.testkit.SheetAttachmentContract;
import io.renshetong.testkit.SheetSample;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@ContextConfiguration(classes = NoteService.class)
@TestPropertySource(properties = {"sample.engine=true", "rst.declaration.effect-interval=1h"})
class NoteSheetAttachmentTests extends SheetAttachmentContract {
    @Override
    protected SheetSample sheet() {
        return NoteSheet.INSTANCE;
    }

    @Test
    void sharesADocumentAmongFiveThousandDraftsInFewStatements() {
        JsonNode preview = unproved(5_000);
        long before = statements();
        JsonNode proved = added(preview);
        long between = statements();
        saved(operator, proved, "ALL");
        long after = statements();
        assertThat(jdbc.queryForObject("""
                        SELECT COUNT(*) FROM declaration_attachment a JOIN sheet_import_saved s
                        ON s.declaration_no = a.declaration_no WHERE s.import_no = ?""", Integer.class, no(preview))).isEqualTo(5_000);
        assertThat(between - before).isLessThan(500);
        assertThat(after - between).isLessThan(400);
    }

    private long statements() {
        return Long.parseLong(jdbc.queryForMap("SHOW GLOBAL STATUS LIKE 'Questions'")
                .get("Value")
                .toString());
    }
}
