package io.renshetong.starter.audit;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.PersonalNumbers;
import io.renshetong.starter.trace.TraceIds;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log in the service's own schema. */
final class JdbcAudit implements Audit {
    private static final int LONGEST_DETAIL = 1_000;
    private static final int LONGEST_ID = 200;

    private final AuditChain chain;
    private final TransactionTemplate ofItsOwn;
    private final Clock clock;

    JdbcAudit(AuditChain chain, PlatformTransactionManager transactions, Clock clock) {
        this.chain = chain;
        this.clock = clock;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void record(AuditEntry entry) {
        AuditRow row = row(entry);
        boolean canJoin = TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (entry.outcome() != AuditEntry.Outcome.DONE || !canJoin) {
            ofItsOwn.executeWithoutResult(_ -> chain.append(row));
            return;
        }
        // At the end of the transaction, so that the head is locked for the moment of the commit only.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                chain.append(row);
            }
        });
    }

    @Override
    public Verification verify() {
        return chain.verify();
    }

    private AuditRow row(AuditEntry entry) {
        @Nullable Actor actor = entry.actor();
        return new AuditRow(
                clock.millis(),
                actor == null ? null : actor.id(),
                actor == null ? null : actor.name(),
                actor == null ? null : actor.side().name(),
                actor == null ? null : actor.sessionId(),
                entry.action(),
                entry.objectType(),
                cut(PersonalNumbers.mask(entry.objectId()), LONGEST_ID),
                entry.unit(),
                entry.outcome().name(),
                entry.code(),
                entry.affected(),
                cut(PersonalNumbers.mask(entry.detail()), LONGEST_DETAIL),
                TraceIds.current());
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
