package io.renshetong.center.form;

import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.TypeForm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The latest form of each type. Kept in memory for a few seconds, so that neither an event nor a row of a list costs a
 * statement, and what another instance has taken in is seen soon.
 */
@Repository
public class Forms {
    static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, Read> byType = new ConcurrentHashMap<>();

    Forms(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What the database said.
     *
     * @param since when the event occurred that brought the form
     */
    private record Read(@Nullable Form form, Instant since, Instant at) {}

    /** Empty for a type none of whose events has named its fields yet. */
    public Optional<Form> of(String type) {
        return Optional.ofNullable(read(type).form());
    }

    /** Writes the forms that have changed, in one order for everybody; one from a delayed event does not undo a later one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(List<Confirmed> events) {
        Map<String, Confirmed> latest = new TreeMap<>();
        for (Confirmed event : events) {
            if (event.form() != null) latest.merge(event.type(), event, Forms::later);
        }
        latest.forEach((type, event) -> {
            if (event.form() != null && isNew(event.form(), event.occurredAt(), read(type))) {
                write(type, event.form(), event.occurredAt());
            }
        });
    }

    private static Confirmed later(Confirmed one, Confirmed next) {
        return next.occurredAt().isBefore(one.occurredAt()) ? one : next;
    }

    private static boolean isNew(TypeForm told, Instant at, Read known) {
        return known.form() == null || !known.form().says(told) && !at.isBefore(known.since());
    }

    private void write(String type, TypeForm told, Instant at) {
        jdbc.sql("INSERT INTO desk_form (type, form, changed_ms) VALUES (:type, :form, :at) ON DUPLICATE KEY UPDATE"
                        + " form = IF(VALUES(changed_ms) >= changed_ms, VALUES(form), form),"
                        + " changed_ms = GREATEST(VALUES(changed_ms), changed_ms)")
                .param("type", type)
                .param("form", json.writeValueAsString(told))
                .param("at", at.toEpochMilli())
                .update();
        // Not before: what is rolled back was never said.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                byType.remove(type);
            }
        });
    }

    private Read read(String type) {
        Instant now = clock.instant();
        Read known = byType.get(type);
        if (known != null && now.isBefore(known.at().plus(FRESH))) return known;
        Read fresh = jdbc.sql("SELECT form, changed_ms FROM desk_form WHERE type = :type")
                .param("type", type)
                .query((row, _) -> new Read(
                        new Form(json.readValue(row.getString(1), TypeForm.class)),
                        Instant.ofEpochMilli(row.getLong(2)),
                        now))
                .optional()
                .orElseGet(() -> new Read(null, Instant.EPOCH, now));
        byType.put(type, fresh);
        return fresh;
    }
}
