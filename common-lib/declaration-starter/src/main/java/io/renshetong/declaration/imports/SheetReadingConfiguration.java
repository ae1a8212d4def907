package io.renshetong.declaration.imports;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.draft.Judging;
import io.renshetong.declaration.lifecycle.Bodies;
import io.renshetong.declaration.lifecycle.Words;
import io.renshetong.declaration.query.Elsewhere;
import io.renshetong.declaration.query.InTransit;
import io.renshetong.declaration.selection.Selections;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.declaration.sheet.SheetReader;
import io.renshetong.declaration.transit.Transit;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.file.FileStore;
import io.renshetong.starter.problem.Messages;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** How files are kept and read, and their rows judged and staged. */
@Configuration(proxyBeanMethods = false)
class SheetReadingConfiguration {
    @Bean
    ImportStore importStore(NamedParameterJdbcTemplate jdbc, Clock clock) {
        return new ImportStore(jdbc, clock);
    }

    @Bean
    StagedRows stagedRows(NamedParameterJdbcTemplate jdbc) {
        return new StagedRows(jdbc);
    }

    @Bean
    Twins sheetTwins(NamedParameterJdbcTemplate jdbc) {
        return new Twins(jdbc);
    }

    @Bean
    RowSeal rowSeal(Bodies bodies, Words words, FieldCipher cipher, JsonMapper json) {
        return new RowSeal(bodies, words.cipher(cipher), json);
    }

    @Bean
    KeptFiles keptFiles(FileStore store, @Value("${rst.files.dir}") Path files, Parameters parameters, Clock clock) {
        return new KeptFiles(store, files.resolve("desk"), parameters, clock);
    }

    @Bean
    Desk importDesk() {
        return new Desk();
    }

    @Bean
    Sorter sheetSorter(RowJudge judge, Messages messages) {
        return new Sorter(judge, messages);
    }

    @Bean
    RowJudge rowJudge(
            Selections selections,
            Judging judging,
            Transit transit,
            InTransit inTransit,
            Elsewhere elsewhere,
            RowSeal seal,
            BlindIndex blindIndex,
            Messages messages,
            Clock clock) {
        return new RowJudge(
                new Subjects(selections, blindIndex, messages),
                judging,
                transit,
                inTransit,
                elsewhere,
                seal,
                blindIndex,
                messages,
                clock);
    }

    @Bean
    FileReading fileReading(
            DeclarationTypes types,
            SheetForms forms,
            SheetReader reader,
            KeptFiles files,
            Desk desk,
            ImportStore store,
            StagedRows rows,
            Sorter sorter,
            RowSeal seal,
            Twins twins,
            TransactionTemplate transaction,
            Messages messages) {
        return new FileReading(
                types, forms, reader, files, desk, store, rows, sorter, seal, twins, transaction, messages);
    }

    @Bean
    Contexts sheetContexts(SheetForms forms, RowSeal seal, SheetAttachmentStore attachments) {
        return new Contexts(forms, seal, attachments);
    }

    @Bean
    Rechecking sheetRechecking(
            DeclarationTypes types,
            ImportStore store,
            StagedRows rows,
            Contexts contexts,
            Sorter sorter,
            RowSeal seal,
            Twins twins,
            TransactionTemplate transaction) {
        return new Rechecking(types, store, rows, contexts, sorter, seal, twins, transaction);
    }
}
