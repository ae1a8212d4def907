package io.renshetong.declaration.attachment;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.query.Reading;
import io.renshetong.starter.file.FileStore;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Beans of this room. */
@AutoConfiguration
class AttachmentAutoConfiguration {
    private static final long FIVE_MIB = 5L * 1024 * 1024;
    private static final int FIVE = 5;

    private static final Attachments.Limits LIMITS = new Attachments.Limits(FIVE_MIB, FIVE);

    @Bean
    Intake documentIntake(FileStore files, Messages messages, Clock clock) {
        return new Intake(files, LIMITS, messages, clock);
    }

    @Bean
    SharedLines sharedLines(NamedParameterJdbcTemplate jdbc, Messages messages, Clock clock) {
        return new SharedLines(jdbc, messages, clock);
    }

    @Bean
    Attachments attachments(NamedParameterJdbcTemplate jdbc, Intake intake, Messages messages, Clock clock) {
        return new Attachments(jdbc, intake, LIMITS, messages, clock);
    }

    @Bean
    StagedSweep stagedSweep(
            NamedParameterJdbcTemplate jdbc,
            Intake intake,
            Clock clock,
            @Value("${rst.declaration.staged-documents-kept:30d}") Duration kept) {
        return new StagedSweep(jdbc, intake, clock, kept);
    }

    @Bean
    AttachmentController attachmentController(DeclarationTypes types, Attachments attachments, Reading reading) {
        return new AttachmentController(types, attachments, reading);
    }
}
