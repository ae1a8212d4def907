package io.renshetong.declaration.imports;

import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.attachment.Intake;
import io.renshetong.declaration.attachment.SharedLines;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.declaration.query.InTransit;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.declaration.sheet.SheetReader;
import io.renshetong.declaration.transit.Transit;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Beans of this room: what is done with a file once its rows are staged. */
@AutoConfiguration
@Import(SheetReadingConfiguration.class)
class ImportsAutoConfiguration {
    @Bean
    SheetAttachmentStore sheetAttachmentStore(NamedParameterJdbcTemplate jdbc) {
        return new SheetAttachmentStore(jdbc);
    }

    @Bean
    SheetAttachments sheetAttachments(
            DeclarationTypes types,
            OwnImports own,
            ImportStore store,
            SheetAttachmentStore attachments,
            Intake intake,
            Attachments documents,
            Idempotency idempotency,
            TransactionTemplate transaction,
            Tasks tasks,
            Messages messages) {
        return new SheetAttachments(
                types, own, store, attachments, intake, documents.limits(), idempotency, transaction, tasks, messages);
    }

    @Bean
    SheetAttachmentController sheetAttachmentController(SheetAttachments attachments, Intake intake, Imports imports) {
        return new SheetAttachmentController(attachments, intake, imports);
    }

    @Bean
    RowsToDrafts rowsToDrafts(
            NamedParameterJdbcTemplate jdbc,
            Movers movers,
            InTransit inTransit,
            SharedLines lines,
            SheetAttachmentStore attachments,
            DeclarationTypes types,
            Messages messages) {
        return new RowsToDrafts(jdbc, movers, inTransit, new SharedAttachments(lines, attachments, types), messages);
    }

    @Bean
    ImportSaving importSaving(
            DeclarationTypes types,
            ImportStore store,
            RowsToDrafts drafts,
            Numbers numbers,
            TransactionTemplate transaction,
            Audit audit,
            Messages messages) {
        return new ImportSaving(types, store, drafts, numbers, transaction, audit, messages);
    }

    @Bean
    OwnImports ownImports(ImportStore store, Audit audit, Messages messages) {
        return new OwnImports(store, audit, messages);
    }

    @Bean
    ImportViews importViews(DeclarationTypes types, SheetForms forms, RowSeal seal, Messages messages) {
        return new ImportViews(types, forms, seal, messages);
    }

    @Bean
    Mending rowMending(
            DeclarationTypes types,
            Contexts contexts,
            OwnImports own,
            ImportStore store,
            StagedRows rows,
            Twins twins,
            Sorter sorter,
            RowSeal seal,
            ImportViews views,
            TransactionTemplate transaction,
            Audit audit,
            Messages messages) {
        return new Mending(types, contexts, own, store, rows, twins, sorter, seal, views, transaction, audit, messages);
    }

    @Bean
    Undoing importUndoing(
            NamedParameterJdbcTemplate jdbc,
            Declarations declarations,
            Lifecycle lifecycle,
            Transit transit,
            Movers movers,
            ImportStore store,
            OwnImports own,
            Audit audit,
            Messages messages) {
        return new Undoing(jdbc, declarations, lifecycle, transit, movers, store, own, audit, messages);
    }

    @Bean
    Uploads sheetUploads(
            DeclarationTypes types,
            SheetForms forms,
            SheetReader reader,
            KeptFiles files,
            Desk desk,
            ImportStore store,
            Numbers numbers,
            Idempotency idempotency,
            Tasks tasks,
            Audit audit,
            Messages messages,
            Clock clock) {
        return new Uploads(
                types, forms, reader, files, desk, store, numbers, idempotency, tasks, audit, messages, clock);
    }

    @Bean
    ImportHousekeeping importHousekeeping(
            ImportStore store,
            StagedRows rows,
            KeptFiles files,
            SheetAttachmentStore attachments,
            Intake intake,
            Clock clock,
            @Value("${rst.declaration.imports-kept:30d}") Duration kept) {
        return new ImportHousekeeping(store, rows, files, attachments, intake, clock, kept);
    }

    @Bean
    Imports imports(
            DeclarationTypes types,
            SheetForms forms,
            OwnImports own,
            Uploads uploads,
            ImportStore store,
            StagedRows rows,
            ImportViews views,
            Mending mending,
            Undoing undoing,
            RowSeal seal,
            ImportHousekeeping housekeeping,
            Idempotency idempotency,
            Tasks tasks,
            Audit audit,
            Messages messages) {
        return new Imports(
                types,
                forms,
                own,
                uploads,
                store,
                rows,
                views,
                mending,
                undoing,
                seal,
                housekeeping,
                idempotency,
                tasks,
                audit,
                messages);
    }

    @Bean
    ImportController importController(Imports imports) {
        return new ImportController(imports);
    }

    @Bean
    Broom importBroom(ImportHousekeeping housekeeping) {
        return new Broom(housekeeping);
    }

    /** When to put away. */
    @EnableScheduling
    static class Broom {
        private final ImportHousekeeping housekeeping;

        Broom(ImportHousekeeping housekeeping) {
            this.housekeeping = housekeeping;
        }

        @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
        void drop() {
            housekeeping.dropCancelled();
        }

        @Scheduled(cron = "0 50 2 * * *", zone = "Asia/Shanghai")
        void tidy() {
            housekeeping.tidy();
        }
    }
}
