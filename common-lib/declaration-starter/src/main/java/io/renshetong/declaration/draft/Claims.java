package io.renshetong.declaration.draft;

import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.query.Elsewhere;
import io.renshetong.declaration.query.InTransit;
import io.renshetong.declaration.query.Standing;
import io.renshetong.declaration.transit.Transit;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.deadlock.Deadlock;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Refusal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles who of two is first where the other declares at another service: the own keys are claimed, for everybody to see,
 * before the other service is asked, and given back if it has something in transit. Whoever asks second sees the first.
 */
class Claims {
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final int PATIENCE = 40;

    private final Transit transit;
    private final Declarations declarations;
    private final InTransit inTransit;
    private final Elsewhere elsewhere;
    private final TransactionTemplate transaction;

    Claims(
            Transit transit,
            Declarations declarations,
            InTransit inTransit,
            Elsewhere elsewhere,
            TransactionTemplate transaction) {
        this.transit = transit;
        this.declarations = declarations;
        this.inTransit = inTransit;
        this.elsewhere = elsewhere;
        this.transaction = transaction;
    }

    /**
     * Saves with the keys claimed and the others asked.
     *
     * @throws Refusal 409 {@code IN_TRANSIT} with what stands in the way here or there
     */
    <P extends Record, T> T claimed(Known<P> type, String no, Candidate<P> candidate, Actor actor, Supplier<T> save) {
        if (type.definition().exclusions().isEmpty()) {
            return Deadlock.retried(save);
        }
        Set<String> fresh = claim(type, no, candidate, actor);
        boolean kept = false;
        try {
            ask(type, candidate, actor);
            T saved = Deadlock.retried(save);
            kept = true;
            return saved;
        } finally {
            if (!kept) {
                transaction.executeWithoutResult(status -> transit.release(no, fresh));
            }
        }
    }

    /** Gives the keys that were not held before. */
    private <P extends Record> Set<String> claim(Known<P> type, String no, Candidate<P> candidate, Actor actor) {
        Set<String> keys = candidate.conflictKeys(type);
        for (int left = PATIENCE; ; left--) {
            Set<String> fresh = new HashSet<>(keys);
            Set<String> holders = Deadlock.retried(() -> transaction.execute(status -> take(no, keys, fresh, status)));
            if (holders == null || holders.isEmpty()) {
                return fresh;
            }
            // Whoever claims a key has saved or given up in a moment; only then can it be said who it is.
            if (left == 0 || declarations.headers(holders).size() == holders.size()) {
                inTransit.refuse(holders, actor);
            }
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    /** Takes all keys or none, and gives who holds them; those held before are no longer fresh. */
    private Set<String> take(String no, Set<String> keys, Set<String> fresh, TransactionStatus status) {
        declarations.lock(List.of(no));
        transit.holders(keys).forEach((key, holder) -> {
            if (holder.equals(no)) {
                fresh.remove(key);
            }
        });
        Map<String, String> lost = transit.take(
                keys.stream().map(key -> new Transit.Claim(key, no)).toList());
        if (!lost.isEmpty()) {
            status.setRollbackOnly();
        }
        return Set.copyOf(lost.values());
    }

    private <P extends Record> void ask(Known<P> type, Candidate<P> candidate, Actor actor) {
        Elsewhere.Seen seen = elsewhere.look(type, candidate.row(), actor);
        candidate.verdict().postpone(seen.unchecked());
        if (!seen.errors().isEmpty()) {
            List<Standing> standing = seen.standing();
            String detail =
                    seen.errors().stream().map(FieldError::detail).findFirst().orElseThrow();
            throw Refusal.conflict("IN_TRANSIT", detail).extra("inTransit", standing);
        }
    }
}
