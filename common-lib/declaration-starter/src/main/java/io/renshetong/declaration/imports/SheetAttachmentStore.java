package io.renshetong.declaration.imports;

import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.attachment.AttachmentRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The table of documents handed in for whole sheets (整批附件). */
class SheetAttachmentStore {
    private final NamedParameterJdbcTemplate jdbc;

    SheetAttachmentStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were handed in. */
    List<Attachment> of(String importNo) {
        return query("a.import_no = :no", Map.of("no", importNo));
    }

    Optional<Attachment> find(String importNo, String id) {
        return query("a.import_no = :no AND a.id = :id", Map.of("no", importNo, "id", id)).stream()
                .findFirst();
    }

    void insert(String importNo, Attachment one) {
        jdbc.update(
                "INSERT INTO sheet_import_attachment (import_no, " + AttachmentRows.COLUMNS + ") VALUES (:no, "
                        + AttachmentRows.VALUES + ")",
                AttachmentRows.of(one).addValue("no", importNo));
    }

    /** @return whether it was there */
    boolean delete(String importNo, String id) {
        return jdbc.update(
                        "DELETE FROM sheet_import_attachment WHERE import_no = :no AND id = :id",
                        Map.of("no", importNo, "id", id))
                == 1;
    }

    private List<Attachment> query(String condition, Map<String, ?> parameters) {
        return jdbc.query(
                "SELECT a.*, i.type, NULL AS declaration_no, a.id AS stored_id FROM sheet_import_attachment a JOIN sheet_import i ON i.no = a.import_no WHERE "
                        + condition + " ORDER BY a.uploaded_at, a.id",
                parameters,
                AttachmentRows.READ);
    }
}
