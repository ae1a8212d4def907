package io.renshetong.declaration.imports;

import io.renshetong.declaration.definition.DeclarationTypes;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Gives drafts made of a sheet the documents that were handed in for all of it, without their bytes being copied. */
class SharedAttachments {
    private final NamedParameterJdbcTemplate jdbc;
    private final SheetAttachmentStore store;
    private final DeclarationTypes types;

    SharedAttachments(NamedParameterJdbcTemplate jdbc, SheetAttachmentStore store, DeclarationTypes types) {
        this.jdbc = jdbc;
        this.store = store;
        this.types = types;
    }

    /** To be told each range of rows whose drafts were written. */
    interface Share {
        void among(int firstRow, int lastRow);
    }

    /** What one import has to share; of one without documents nothing, at no cost. */
    Share of(SheetImport one) {
        List<Object[]> wanted = types.matter(one.type()).types().stream()
                .flatMap(type ->
                        type.definition().attachments().stream().map(known -> new Object[] {type.code(), known.kind()}))
                .toList();
        return wanted.isEmpty() || store.of(one.no()).isEmpty()
                ? (first, last) -> {}
                : (first, last) -> share(one, first, last, wanted);
    }

    /** A line of its own for each draft: whoever replaces or loses it does so for one draft. */
    private void share(SheetImport one, int first, int last, List<Object[]> wanted) {
        jdbc.update(
                """
                INSERT INTO declaration_attachment (id, declaration_no, type, kind, file_name, content_type, size, sha256,
                    uploaded_by, uploaded_at, file_id)
                SELECT MD5(CONCAT(a.id, s.declaration_no)), s.declaration_no, COALESCE(r.type, :type), a.kind, a.file_name,
                    a.content_type, a.size, a.sha256, a.uploaded_by, a.uploaded_at, a.id
                FROM sheet_import_saved s
                JOIN sheet_import_row r ON r.import_no = s.import_no AND r.row_no = s.row_no
                JOIN sheet_import_attachment a ON a.import_no = s.import_no
                WHERE s.import_no = :import AND s.row_no BETWEEN :first AND :last
                AND (COALESCE(r.type, :type), a.kind) IN (:wanted)""",
                new MapSqlParameterSource("import", one.no())
                        .addValue("type", one.type())
                        .addValue("first", first)
                        .addValue("last", last)
                        .addValue("wanted", wanted));
    }
}
