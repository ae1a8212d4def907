package io.renshetong.declaration.withdraw;

import io.renshetong.declaration.confirm.Submissions;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.draft.Owned;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.live.LiveChanges;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.problem.Messages;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Beans of this room. */
@AutoConfiguration
class WithdrawAutoConfiguration {
    @Bean
    Withdrawal withdrawal(
            DeclarationTypes types,
            Owned owned,
            Declarations declarations,
            Lifecycle lifecycle,
            Movers movers,
            Outbox outbox,
            Submissions submissions,
            Idempotency idempotency,
            LiveChanges live,
            Messages messages) {
        return new Withdrawal(
                types, owned, declarations, lifecycle, movers, outbox, submissions, idempotency, live, messages);
    }

    @Bean
    WithdrawalController withdrawalController(Withdrawal withdrawal) {
        return new WithdrawalController(withdrawal);
    }
}
