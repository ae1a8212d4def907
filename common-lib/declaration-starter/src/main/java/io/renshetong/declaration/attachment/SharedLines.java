package io.renshetong.declaration.attachment;

import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives many drafts the same documents without their bytes being copied: a line of its own for each draft, since whoever
 * replaces or loses a document does so for one draft.
 */
public class SharedLines {
    private final NamedParameterJdbcTemplate jdbc;
    private final Messages messages;
    private final Clock clock;

    SharedLines(NamedParameterJdbcTemplate jdbc, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Writes a line for each of the drafts and each of the documents of a kind its type knows, by one statement.
     *
     * @param drafts a query of {@code no, type}
     * @param documents a query of the columns of a document
     * @param parameters of both queries
     * @return how many lines
     */
    public int write(Matter matter, String drafts, String documents, MapSqlParameterSource parameters) {
        List<Object[]> known = known(matter);
        return known.isEmpty() ? 0 : jdbc.update("""
                        INSERT INTO declaration_attachment (id, declaration_no, type, kind, file_name, content_type, size, sha256,
                            uploaded_by, uploaded_at, file_id)
                        SELECT MD5(CONCAT(a.id, d.no)), d.no, d.type, a.kind, a.file_name, a.content_type, a.size, a.sha256,
                            a.uploaded_by, a.uploaded_at, a.id
                        FROM (%s) d JOIN (%s) a WHERE (d.type, a.kind) IN (:known)""".formatted(drafts, documents), parameters.addValue("known", known));
    }

    /**
     * Adds staged documents to those of many declarations, as far as their types know the kinds.
     *
     * @throws Refusal 422 if one of the documents was used or taken back meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void share(Matter matter, List<Attachment> staged, List<String> declarationNumbers) {
        MapSqlParameterSource documents = new MapSqlParameterSource(
                "documents", staged.stream().map(Attachment::id).toList());
        // Locks them, so that of two who use the same documents at once the second finds them gone.
        int gone = jdbc.update(
                "UPDATE declaration_attachment SET removed_at = :now WHERE id IN (:documents) AND declaration_no IS NULL"
                        + " AND removed_at IS NULL",
                documents.addValue("now", Timestamp.from(clock.instant())));
        if (gone != staged.size()) {
            throw Refusal.unprocessable("ATTACHMENT_UNKNOWN", messages.get("declaration.attachment.unknown"));
        }
        Declarations.inChunks(
                declarationNumbers,
                chunk -> write(
                        matter,
                        "SELECT no, type FROM declaration WHERE no IN (:numbers)",
                        "SELECT * FROM declaration_attachment WHERE id IN (:documents)",
                        documents.addValue("numbers", chunk)));
    }

    /** Which kinds which types know. */
    private static List<Object[]> known(Matter matter) {
        return matter.types().stream()
                .flatMap(type -> type.definition().attachments().stream().map(kind -> new Object[] {type.code(), kind}))
                .toList();
    }
}
