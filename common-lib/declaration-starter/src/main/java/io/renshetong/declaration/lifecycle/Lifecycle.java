package io.renshetong.declaration.lifecycle;

import io.renshetong.starter.trace.TraceIds;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only writer of a status: moves declarations the caller has locked, and remembers it in the trail, in the caller's
 * transaction.
 */
public class Lifecycle {
    private final NamedParameterJdbcTemplate jdbc;

    public Lifecycle(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes one step with all of {@code locked}.
     *
     * @throws StepRefused if the step is not open to one of them; nothing is moved then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Step step, Collection<Declaration> locked, Mover mover) {
        move(step, locked, mover, Map.of());
    }

    /** As {@link #move(Step, Collection, Mover)}, setting further columns of the header to the same values. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(
            Step step, Collection<Declaration> locked, Mover mover, Map<String, ? extends @Nullable Object> alsoSet) {
        for (Declaration declaration : locked) {
            if (!step.isOpenTo(declaration.status())) {
                throw new StepRefused(step, declaration);
            }
        }
        Map<String, @Nullable Object> columns = new HashMap<>(columnsOf(step, mover));
        columns.putAll(alsoSet);
        StringBuilder sql =
                new StringBuilder("UPDATE declaration SET status = :to, version = version + 1, since = :at");
        if (step == Step.WITHDRAW || step == Step.CORRECT) {
            sql.append(", revision = revision + 1");
        }
        columns.keySet()
                .forEach(
                        column -> sql.append(", ").append(column).append(" = :").append(column));
        sql.append(" WHERE no IN (:numbers) AND status IN (:from)");
        Declarations.inChunks(List.copyOf(locked), chunk -> {
            List<String> numbers = chunk.stream().map(Declaration::no).toList();
            // The trail first: it takes from the rows themselves what they are about to lose.
            remember(step, numbers, mover);
            int moved = jdbc.update(
                    sql.toString(),
                    new MapSqlParameterSource(columns)
                            .addValue("to", step.to().name())
                            .addValue("at", Timestamp.from(mover.at()))
                            .addValue("numbers", numbers)
                            .addValue(
                                    "from", step.from().stream().map(Enum::name).toList()));
            if (moved != chunk.size()) {
                throw new IllegalStateException(
                        "%s moved %d of %d declarations, which were not locked".formatted(step, moved, chunk.size()));
            }
        });
    }

    /** Writes the first trail entry of declarations that were just inserted as drafts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Step step, Collection<Declaration> declarations, Mover mover) {
        Declarations.inChunks(
                declarations.stream().map(Declaration::no).toList(), numbers -> remember(step, numbers, mover));
    }

    /** One statement for all: the rows are in the database, so only the step has to be sent there. */
    private void remember(Step step, List<String> numbers, Mover mover) {
        boolean isNew = step == Step.SAVE;
        boolean raises = step == Step.WITHDRAW || step == Step.CORRECT;
        jdbc.update(
                """
                INSERT INTO declaration_trail (declaration_no, revision, step, from_status, to_status, actor_id,
                    actor_name, actor_role, at, stay_ms, reason_code, reason_field, opinion, trace_id)
                SELECT no, revision + :raised, :step, IF(:isNew, NULL, status), :to, :actor, :name, :role, :at,
                    IF(:isNew, 0, GREATEST(0, TIMESTAMPDIFF(MICROSECOND, since, :at) DIV 1000)), :reasonCode,
                    :reasonField, :opinion, :trace
                FROM declaration WHERE no IN (:numbers) ORDER BY no""",
                new MapSqlParameterSource("numbers", numbers)
                        .addValue("raised", raises ? 1 : 0)
                        .addValue("step", step.name())
                        .addValue("isNew", isNew)
                        .addValue("to", step.to().name())
                        .addValue("actor", mover.party().id())
                        .addValue("name", mover.party().name())
                        .addValue("role", mover.role())
                        .addValue("at", Timestamp.from(mover.at()))
                        .addValue("reasonCode", mover.reasonCode())
                        .addValue("reasonField", mover.reasonField())
                        .addValue("opinion", mover.opinion())
                        .addValue("trace", TraceIds.current()));
    }

    private static Map<String, @Nullable Object> columnsOf(Step step, Mover mover) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        switch (step) {
            case SAVE, DELETE, TAKE_EFFECT, RETRY -> {}
            case CORRECT, WITHDRAW -> {
                columns.put("batch_no", null);
                columns.put("confirmed_by", null);
                columns.put("confirmed_name", null);
                columns.put("confirmed_at", null);
            }
            case CONFIRM -> {
                columns.put("confirmed_by", mover.party().id());
                columns.put("confirmed_name", mover.party().name());
                columns.put("confirmed_at", Timestamp.from(mover.at()));
            }
            case ACCEPT, PASS, RETURN -> {
                columns.put("decided_by", mover.party().id());
                columns.put("decided_name", mover.party().name());
                columns.put("decided_at", Timestamp.from(mover.at()));
                columns.put("reason_code", mover.reasonCode());
                columns.put("reason_field", mover.reasonField());
                columns.put("opinion", mover.opinion());
            }
            case FAIL -> columns.put("opinion", mover.opinion());
        }
        return columns;
    }
}
