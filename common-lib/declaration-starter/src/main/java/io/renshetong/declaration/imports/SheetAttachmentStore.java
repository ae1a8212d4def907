package io.renshetong.declaration.imports;

import io.renshetong.declaration.attachment.Attachment;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The table of documents handed in for whole sheets (整批附件). */
class SheetAttachmentStore {
    private static final RowMapper<Attachment> ATTACHMENT = (row, number) -> new Attachment(
            row.getString("id"),
            null,
            row.getString("type"),
            row.getString("kind"),
            row.getString("file_name"),
            row.getString("content_type"),
            row.getLong("size"),
            row.getString("sha256"),
            row.getString("uploaded_by"),
            row.getTimestamp("uploaded_at").toInstant(),
            row.getString("id"));

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
                """
                INSERT INTO sheet_import_attachment (id, import_no, kind, file_name, content_type, size, sha256, uploaded_by, uploaded_at)
                VALUES (:id, :no, :kind, :name, :contentType, :size, :sha256, :by, :at)""",
                new MapSqlParameterSource("id", one.id())
                        .addValue("no", importNo)
                        .addValue("kind", one.kind())
                        .addValue("name", one.fileName())
                        .addValue("contentType", one.contentType())
                        .addValue("size", one.size())
                        .addValue("sha256", one.sha256())
                        .addValue("by", one.uploadedBy())
                        .addValue("at", Timestamp.from(one.uploadedAt())));
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
                "SELECT a.*, i.type FROM sheet_import_attachment a JOIN sheet_import i ON i.no = a.import_no WHERE "
                        + condition + " ORDER BY a.uploaded_at, a.id",
                parameters,
                ATTACHMENT);
    }
}
