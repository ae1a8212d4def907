package io.renshetong.declaration.imports;

import io.renshetong.declaration.attachment.SharedLines;
import io.renshetong.declaration.definition.DeclarationTypes;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Gives drafts made of a sheet the documents that were handed in for all of it. */
class SharedAttachments {
    private final SharedLines lines;
    private final SheetAttachmentStore store;
    private final DeclarationTypes types;

    SharedAttachments(SharedLines lines, SheetAttachmentStore store, DeclarationTypes types) {
        this.lines = lines;
        this.store = store;
        this.types = types;
    }

    /** To be told each range of rows whose drafts were written. */
    interface Share {
        void among(int firstRow, int lastRow);
    }

    /** What one import has to share; of one without documents nothing, at no cost. */
    Share of(SheetImport one) {
        return store.of(one.no()).isEmpty() ? (first, last) -> {} : (first, last) -> share(one, first, last);
    }

    private void share(SheetImport one, int first, int last) {
        lines.write(
                types.matter(one.type()),
                """
                SELECT s.declaration_no AS no, COALESCE(r.type, :type) AS type
                FROM sheet_import_saved s
                JOIN sheet_import_row r ON r.import_no = s.import_no AND r.row_no = s.row_no
                WHERE s.import_no = :import AND s.row_no BETWEEN :first AND :last""",
                "SELECT * FROM sheet_import_attachment WHERE import_no = :import",
                new MapSqlParameterSource("import", one.no())
                        .addValue("type", one.type())
                        .addValue("first", first)
                        .addValue("last", last));
    }
}
