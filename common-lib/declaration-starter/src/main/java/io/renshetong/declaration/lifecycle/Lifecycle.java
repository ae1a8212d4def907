package io.renshetong.declaration.lifecycle;

import io.renshetong.starter.trace.TraceIds;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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
            int moved = jdbc.update(
                    sql.toString(),
                    new MapSqlParameterSource(columns)
                            .addValue("to", step.to().name())
                            .addValue("at", Timestamp.from(mover.at()))
                            .addValue(
                                    "numbers",
                                    chunk.stream().map(Declaration::no).toList())
                            .addValue(
                                    "from", step.from().stream().map(Enum::name).toList()));
            if (moved != chunk.size()) {
                throw new IllegalStateException(
                        "%s moved %d of %d declarations, which were not locked".formatted(step, moved, chunk.size()));
            }
        });
        remember(step, locked, mover);
    }

    /** Writes the trail of a step that was made, or of something worth knowing that moved nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Step step, Collection<Declaration> declarations, Mover mover) {
        String traceId = TraceIds.current();
        SqlParameterSource[] entries = declarations.stream()
                .map(before -> entry(step, before, mover, traceId))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate("""
                INSERT INTO declaration_trail (declaration_no, revision, step, from_status, to_status, actor_id,
                    actor_name, actor_role, at, stay_ms, reason_code, reason_field, opinion, trace_id)
                VALUES (:no, :revision, :step, :from, :to, :actor, :name, :role, :at, :stay, :reasonCode, :reasonField,
                    :opinion, :trace)""", entries);
    }

    private static SqlParameterSource entry(Step step, Declaration before, Mover mover, String traceId) {
        boolean isNew = step == Step.SAVE;
        boolean raises = step == Step.WITHDRAW || step == Step.CORRECT;
        return new MapSqlParameterSource()
                .addValue("no", before.no())
                .addValue("revision", before.revision() + (raises ? 1 : 0))
                .addValue("step", step.name())
                .addValue("from", isNew ? null : before.status().name())
                .addValue("to", step.to().name())
                .addValue("actor", mover.party().id())
                .addValue("name", mover.party().name())
                .addValue("role", mover.role())
                .addValue("at", Timestamp.from(mover.at()))
                .addValue(
                        "stay",
                        isNew
                                ? 0L
                                : Math.max(
                                        0,
                                        Duration.between(before.since(), mover.at())
                                                .toMillis()))
                .addValue("reasonCode", mover.reasonCode())
                .addValue("reasonField", mover.reasonField())
                .addValue("opinion", mover.opinion())
                .addValue("trace", traceId);
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
