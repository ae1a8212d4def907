package io.renshetong.declaration.effect;

import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What could not take effect, for operations: the list, and another try. */
class FailedEffects {
    private static final int MOST = 200;

    private final JdbcTemplate jdbc;
    private final Declarations declarations;
    private final Lifecycle lifecycle;
    private final Effects effects;
    private final Movers movers;
    private final Messages messages;

    FailedEffects(
            JdbcTemplate jdbc,
            Declarations declarations,
            Lifecycle lifecycle,
            Effects effects,
            Movers movers,
            Messages messages) {
        this.jdbc = jdbc;
        this.declarations = declarations;
        this.lifecycle = lifecycle;
        this.effects = effects;
        this.movers = movers;
        this.messages = messages;
    }

    /** A declaration that waits for operations, with what went wrong. */
    record Failed(
            String no,
            String type,
            String unitCode,
            String unitName,
            Instant since,
            @Nullable String failure) {}

    /** The latest 200. */
    List<Failed> latest() {
        return jdbc
                .query(
                        "SELECT " + Declarations.COLUMNS
                                + " FROM declaration d WHERE d.status = 'APPLY_FAILED' ORDER BY d.since DESC LIMIT "
                                + MOST,
                        Declarations.HEADER)
                .stream()
                .map(one ->
                        new Failed(one.no(), one.type(), one.unitCode(), one.unitName(), one.since(), one.opinion()))
                .toList();
    }

    @Transactional
    void retry(String no, Actor actor) {
        Declaration locked = declarations.lock(List.of(no)).get(no);
        if (locked == null) {
            throw Refusal.notFound();
        }
        if (!Step.RETRY.isOpenTo(locked.status())) {
            throw Refusal.conflict(
                    "NOT_OPEN",
                    messages.get(
                            "declaration.not-open",
                            no,
                            messages.get("status." + locked.status()),
                            messages.get("step." + Step.RETRY)));
        }
        lifecycle.move(Step.RETRY, List.of(locked), movers.of(actor));
        effects.afterCommit(List.of(locked));
    }
}
