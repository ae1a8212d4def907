package io.renshetong.declaration.draft;

import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.declaration.transit.Transit;
import io.renshetong.starter.problem.Messages;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Voids drafts and returned declarations nobody has touched for long (DOMAIN D.5). */
class Housekeeping {
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Declarations declarations;
    private final Lifecycle lifecycle;
    private final Transit transit;
    private final Movers movers;
    private final Messages messages;
    private final Clock clock;
    private final Duration untouched;

    Housekeeping(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Declarations declarations,
            Lifecycle lifecycle,
            Transit transit,
            Movers movers,
            Messages messages,
            Clock clock,
            Duration untouched) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.declarations = declarations;
        this.lifecycle = lifecycle;
        this.transit = transit;
        this.movers = movers;
        this.messages = messages;
        this.clock = clock;
        this.untouched = untouched;
    }

    void tidy() {
        transit.forgetAbandoned();
        List<String> old = expired();
        while (!old.isEmpty()) {
            int voided = voided(old);
            old = voided == 0 ? List.of() : expired();
        }
    }

    private List<String> expired() {
        return jdbc.queryForList(
                "SELECT no FROM declaration WHERE status IN ('DRAFT', 'RETURNED') AND since < ? ORDER BY since LIMIT "
                        + AT_ONCE,
                String.class,
                Timestamp.from(clock.instant().minus(untouched)));
    }

    private int voided(List<String> numbers) {
        Integer count = transaction.execute(status -> {
            Collection<Declaration> open = declarations.lock(numbers).values().stream()
                    .filter(one -> Step.DELETE.isOpenTo(one.status()))
                    .toList();
            lifecycle.move(
                    Step.DELETE, open, movers.system().saying(messages.get("declaration.expired", untouched.toDays())));
            transit.release(open.stream().map(Declaration::no).toList());
            return open.size();
        });
        return count == null ? 0 : count;
    }
}
