package io.renshetong.declaration.effect;

import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.Topics;
import io.renshetong.declaration.Effect;
import io.renshetong.declaration.confirm.Submissions;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Shape;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Mover;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.declaration.live.LiveChanges;
import io.renshetong.declaration.transit.Transit;
import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.outbox.OutgoingEvent;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** One transaction in which declarations change the register, become effective and are announced. */
class Application {
    private static final int LONGEST_MESSAGE = 900;

    private final JdbcTemplate jdbc;
    private final DeclarationTypes types;
    private final Declarations declarations;
    private final Lifecycle lifecycle;
    private final Transit transit;
    private final Outbox outbox;
    private final Submissions submissions;
    private final LiveChanges live;
    private final Movers movers;
    private final Clock clock;

    Application(
            JdbcTemplate jdbc,
            DeclarationTypes types,
            Declarations declarations,
            Lifecycle lifecycle,
            Transit transit,
            Outbox outbox,
            Submissions submissions,
            LiveChanges live,
            Movers movers,
            Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.declarations = declarations;
        this.lifecycle = lifecycle;
        this.transit = transit;
        this.outbox = outbox;
        this.submissions = submissions;
        this.live = live;
        this.movers = movers;
        this.clock = clock;
    }

    List<Declaration> due(int most) {
        return jdbc.query(
                "SELECT " + Declarations.COLUMNS
                        + " FROM declaration d WHERE d.status = 'APPROVED' AND d.effective_on <= ? ORDER BY d.effective_on, d.no LIMIT "
                        + most,
                Declarations.HEADER,
                LocalDate.now(clock));
    }

    @Transactional
    void apply(String type, List<String> numbers) {
        apply(types.get(type), numbers);
    }

    /** Marks one that failed; it waits for operations to look and retry. */
    @Transactional
    void fail(String no, RuntimeException why) {
        Declaration locked = declarations.lock(List.of(no)).get(no);
        if (locked != null && Step.FAIL.isOpenTo(locked.status())) {
            String message = String.valueOf(why.getMessage());
            Mover mover = movers.system()
                    .saying(message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message);
            lifecycle.move(Step.FAIL, List.of(locked), mover);
            live.changed(List.of(locked), Status.APPLY_FAILED);
        }
    }

    private <P extends Record> void apply(Known<P> type, List<String> numbers) {
        LocalDate today = LocalDate.now(clock);
        List<Declaration> ready = declarations.lock(numbers).values().stream()
                .filter(one -> Step.TAKE_EFFECT.isOpenTo(one.status()))
                .filter(one -> !Objects.requireNonNull(one.effectiveOn()).isAfter(today))
                .toList();
        if (ready.isEmpty()) {
            return;
        }
        Map<String, Body> bodies =
                declarations.bodies(ready.stream().map(Declaration::no).toList());
        Map<String, Map<String, @Nullable Object>> outcomes = type.definition()
                .effect()
                .applied(ready.stream()
                        .map(one -> effective(type, one, Objects.requireNonNull(bodies.get(one.no()))))
                        .toList());
        Mover mover = movers.system();
        lifecycle.move(Step.TAKE_EFFECT, ready, mover, Map.of("effective_at", Timestamp.from(mover.at())));
        transit.release(ready.stream().map(Declaration::no).toList());
        Declarations.forEachGroup(
                ready, Declaration::unitCode, (unit, ofUnit) -> announce(type, unit, ofUnit, bodies, outcomes, mover));
        live.changed(ready, Status.EFFECTIVE);
    }

    private <P extends Record> Effect.Effective<P> effective(Known<P> type, Declaration one, Body body) {
        Shape<P> shape = type.shape();
        return new Effect.Effective<>(
                one.no(),
                one.revision(),
                one.ref(),
                one.unitCode(),
                body.before() == null ? null : shape.read(body.before()),
                shape.read(body.after()),
                new LinkedHashSet<>(one.changedFields()),
                Objects.requireNonNull(one.effectiveOn()),
                one.confirmedOn(clock));
    }

    private void announce(
            Known<?> type,
            String unit,
            List<Declaration> declared,
            Map<String, Body> bodies,
            Map<String, Map<String, @Nullable Object>> outcomes,
            Mover mover) {
        List<DeclarationEffective.Effective> effective = declared.stream()
                .map(one -> {
                    Body body = Objects.requireNonNull(bodies.get(one.no()));
                    return new DeclarationEffective.Effective(
                            one.no(),
                            one.revision(),
                            one.batchNo(),
                            Submissions.subject(one, body),
                            Objects.requireNonNull(one.effectiveOn()),
                            mover.at(),
                            body.after(),
                            Submissions.changes(type, one.changedFields(), body),
                            outcomes.get(one.no()));
                })
                .toList();
        outbox.announceAll(submissions.events(effective, (portion, chunk, chunks) -> {
            String eventId = UUID.randomUUID().toString();
            return new OutgoingEvent(
                    Topics.EFFECTIVE,
                    unit,
                    eventId,
                    new DeclarationEffective(eventId, mover.at(), submissions.service(), type.code(), unit, portion));
        }));
    }
}
