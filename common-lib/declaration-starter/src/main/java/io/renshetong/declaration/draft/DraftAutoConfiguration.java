package io.renshetong.declaration.draft;

import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Bodies;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.declaration.query.Elsewhere;
import io.renshetong.declaration.query.InTransit;
import io.renshetong.declaration.transit.Transit;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Beans of this room. */
@AutoConfiguration
class DraftAutoConfiguration {
    @Bean
    DraftStore draftStore(
            NamedParameterJdbcTemplate jdbc,
            TransactionTemplate transaction,
            Transit transit,
            Lifecycle lifecycle,
            Bodies bodies,
            BlindIndex blindIndex,
            Movers movers) {
        return new DraftStore(jdbc, transaction, transit, lifecycle, bodies, blindIndex, movers);
    }

    @Bean
    Judging judging(Messages messages, Clock clock) {
        return new Judging(messages, clock);
    }

    @Bean
    Owned ownedDeclarations(Declarations declarations, Audit audit, Messages messages) {
        return new Owned(declarations, audit, messages);
    }

    @Bean
    Claims draftClaims(
            Transit transit,
            Declarations declarations,
            InTransit inTransit,
            Elsewhere elsewhere,
            TransactionTemplate transaction) {
        return new Claims(transit, declarations, inTransit, elsewhere, transaction);
    }

    @Bean
    Drafts drafts(
            DeclarationTypes types,
            Declarations declarations,
            DraftStore store,
            Judging judging,
            Attachments attachments,
            Numbers numbers,
            Idempotency idempotency,
            Owned owned,
            InTransit inTransit,
            Claims claims,
            Audit audit,
            Messages messages) {
        return new Drafts(
                types,
                declarations,
                store,
                judging,
                attachments,
                numbers,
                idempotency,
                owned,
                inTransit,
                claims,
                audit,
                messages);
    }

    @Bean
    BulkDrafts bulkDrafts(DraftStore store, Judging judging, Numbers numbers, InTransit inTransit, Messages messages) {
        return new BulkDrafts(store, judging, numbers, inTransit, messages);
    }

    @Bean
    Prefill prefill(DeclarationTypes types, NamedParameterJdbcTemplate jdbc, Audit audit, Messages messages) {
        return new Prefill(types, jdbc, audit, messages);
    }

    @Bean
    DraftController draftController(Drafts drafts, Prefill prefill) {
        return new DraftController(drafts, prefill);
    }

    @Bean
    Housekeeping housekeeping(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Declarations declarations,
            Lifecycle lifecycle,
            Transit transit,
            Movers movers,
            Messages messages,
            Clock clock,
            @Value("${rst.declaration.untouched:90d}") Duration untouched) {
        return new Housekeeping(
                jdbc, transaction, declarations, lifecycle, transit, movers, messages, clock, untouched);
    }

    @Bean
    Nightly nightly(Housekeeping housekeeping) {
        return new Nightly(housekeeping);
    }

    /** When to tidy up. */
    @EnableScheduling
    static class Nightly {
        private final Housekeeping housekeeping;

        Nightly(Housekeeping housekeeping) {
            this.housekeeping = housekeeping;
        }

        @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
        void tidy() {
            housekeeping.tidy();
        }
    }
}
