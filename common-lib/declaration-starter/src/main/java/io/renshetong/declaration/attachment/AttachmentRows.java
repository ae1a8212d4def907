package io.renshetong.declaration.attachment;

import java.sql.Timestamp;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Documents as rows of a table, whichever it is that holds them. */
public final class AttachmentRows {
    /** Reads rows that tell also {@code declaration_no}, {@code type} and, as {@code stored_id}, where the bytes are. */
    public static final RowMapper<Attachment> READ = (row, number) -> new Attachment(
            row.getString("id"),
            row.getString("declaration_no"),
            row.getString("type"),
            row.getString("kind"),
            row.getString("file_name"),
            row.getString("content_type"),
            row.getLong("size"),
            row.getString("sha256"),
            row.getString("uploaded_by"),
            row.getTimestamp("uploaded_at").toInstant(),
            row.getString("stored_id"));

    public static final String COLUMNS = "id, kind, file_name, content_type, size, sha256, uploaded_by, uploaded_at";
    public static final String VALUES = ":id, :kind, :name, :contentType, :size, :sha256, :by, :at";

    private AttachmentRows() {}

    /** The parameters of {@link #VALUES}. */
    public static MapSqlParameterSource of(Attachment one) {
        return new MapSqlParameterSource("id", one.id())
                .addValue("kind", one.kind())
                .addValue("name", one.fileName())
                .addValue("contentType", one.contentType())
                .addValue("size", one.size())
                .addValue("sha256", one.sha256())
                .addValue("by", one.uploadedBy())
                .addValue("at", Timestamp.from(one.uploadedAt()));
    }
}
