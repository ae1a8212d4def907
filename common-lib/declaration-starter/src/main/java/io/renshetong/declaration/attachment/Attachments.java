package io.renshetong.declaration.attachment;

import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Documents: uploaded first (staged, seen by who uploaded them), then named in a declaration. */
public class Attachments {
    /** What may be handed in, by content, with the file-name extensions it goes by. */
    public static final Map<String, List<String>> ACCEPTED = Map.of(
            "image/jpeg", List.of(".jpg", ".jpeg"), "image/png", List.of(".png"), "application/pdf", List.of(".pdf"));

    private final NamedParameterJdbcTemplate jdbc;
    private final Intake intake;
    private final Limits limits;
    private final Messages messages;
    private final Clock clock;

    public Attachments(NamedParameterJdbcTemplate jdbc, Intake intake, Limits limits, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    /** How much may be handed in: bytes of one document, documents of one declaration. */
    public record Limits(long bytes, int count) {}

    public Limits limits() {
        return limits;
    }

    /** Keeps an upload; the type is told from its content, whatever it is called. */
    public Attachment stage(Matter type, String kind, String fileName, byte[] bytes, Actor actor) {
        Attachment attachment = intake.take(type.code(), Intake.kinds(type), kind, fileName, bytes, actor);
        jdbc.update(
                "INSERT INTO declaration_attachment (type, " + AttachmentRows.COLUMNS + ") VALUES (:type, "
                        + AttachmentRows.VALUES + ")",
                AttachmentRows.of(attachment).addValue("type", attachment.type()));
        return attachment;
    }

    /**
     * Documents a request names: staged by this actor, or already of this declaration.
     *
     * @throws Refusal 422 if one is neither, or there are too many
     */
    public List<Attachment> named(Collection<String> ids, Matter type, String declarationNo, Actor actor) {
        if (ids.isEmpty()) {
            return List.of();
        }
        if (ids.size() > limits.count()) {
            throw Refusal.unprocessable(
                    "ATTACHMENT_TOO_MANY", messages.get("declaration.attachment.too-many", limits.count()));
        }
        List<Attachment> found = query("id IN (:ids)", Map.of("ids", Set.copyOf(ids))).stream()
                .filter(one -> one.type().equals(type.code()))
                .filter(one -> one.declarationNo() == null
                        ? one.uploadedBy().equals(actor.id())
                        : one.declarationNo().equals(declarationNo))
                .toList();
        if (found.size() != Set.copyOf(ids).size()) {
            throw Refusal.unprocessable("ATTACHMENT_UNKNOWN", messages.get("declaration.attachment.unknown"));
        }
        return found;
    }

    /** Makes exactly these the documents of a declaration. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(String declarationNo, Collection<Attachment> attachments) {
        Timestamp now = Timestamp.from(clock.instant());
        List<String> ids = attachments.stream().map(Attachment::id).toList();
        MapSqlParameterSource parameters = new MapSqlParameterSource("no", declarationNo)
                .addValue("now", now)
                .addValue("ids", ids.isEmpty() ? List.of("-") : ids);
        jdbc.update("""
                UPDATE declaration_attachment SET removed_at = :now
                WHERE declaration_no = :no AND removed_at IS NULL AND id NOT IN (:ids)""", parameters);
        // One that was swept out of sight since it was named comes back.
        jdbc.update("""
                UPDATE declaration_attachment SET declaration_no = :no, removed_at = NULL
                WHERE id IN (:ids) AND declaration_no IS NULL""", parameters);
    }

    public Map<String, List<Attachment>> of(Collection<String> declarationNumbers) {
        Map<String, List<Attachment>> found = new HashMap<>();
        Declarations.inChunks(
                declarationNumbers,
                chunk -> query("declaration_no IN (:chunk)", Map.of("chunk", chunk))
                        .forEach(one -> found.computeIfAbsent(
                                        String.valueOf(one.declarationNo()), no -> new java.util.ArrayList<>())
                                .add(one)));
        return found;
    }

    /** How many documents each of these has; those without any are missing. */
    public Map<String, Integer> counts(Collection<String> declarationNumbers) {
        Map<String, Integer> counts = HashMap.newHashMap(declarationNumbers.size());
        Declarations.inChunks(
                declarationNumbers,
                chunk -> jdbc.query("""
                        SELECT declaration_no, COUNT(*) FROM declaration_attachment
                        WHERE declaration_no IN (:chunk) AND removed_at IS NULL GROUP BY declaration_no""", Map.of("chunk", chunk), row -> {
                    counts.put(row.getString(1), row.getInt(2));
                }));
        return counts;
    }

    public Optional<Attachment> find(String id) {
        return query("id = :id", Map.of("id", id)).stream().findFirst();
    }

    public InputStream open(Attachment attachment) {
        return intake.open(attachment);
    }

    /** Takes back an upload that no declaration names yet. */
    public void discard(Attachment staged) {
        jdbc.update(
                "DELETE FROM declaration_attachment WHERE id = :id AND declaration_no IS NULL",
                Map.of("id", staged.id()));
        intake.forget(staged);
    }

    private List<Attachment> query(String condition, Map<String, ?> parameters) {
        return jdbc.query(
                "SELECT a.*, COALESCE(a.file_id, a.id) AS stored_id FROM declaration_attachment a WHERE removed_at IS NULL AND "
                        + condition + " ORDER BY uploaded_at, id",
                parameters,
                AttachmentRows.READ);
    }
}
