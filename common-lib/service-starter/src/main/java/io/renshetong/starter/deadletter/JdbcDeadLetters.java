package io.renshetong.starter.deadletter;

import io.renshetong.contract.Topics;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.outbox.RecordHeaders;
import io.renshetong.starter.problem.PersonalNumbers;
import io.renshetong.starter.trace.TraceIds;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Dead letters as a table beside the outbox. */
final class JdbcDeadLetters implements DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(JdbcDeadLetters.class);
    private static final int LONGEST_REASON = 1_000;

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JdbcDeadLetters(
            JdbcTemplate jdbc,
            FieldCipher cipher,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void keep(String consumer, ConsumerRecord<?, byte[]> record, Throwable why) {
        TraceIds.within(
                RecordHeaders.traceParent(record),
                () -> transaction.executeWithoutResult(_ -> keepInTransaction(consumer, record, why)));
    }

    private void keepInTransaction(String consumer, ConsumerRecord<?, byte[]> record, Throwable why) {
        byte[] body = record.value() == null ? new byte[0] : record.value();
        String eventId = RecordHeaders.eventId(record);
        String key = String.valueOf(record.key());
        int kept = jdbc.update(
                "INSERT IGNORE INTO dead_letter (consumer, topic, topic_part, topic_offset, event_id, partition_key,"
                        + " body, body_bytes, reason, trace_parent, kept_ms) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                eventId,
                key,
                cipher.seal(body),
                body.length,
                reason(why),
                TraceIds.traceParent().orElse(null),
                clock.millis());
        if (kept == 0) return;
        outbox.announce(record.topic() + Topics.DEAD_LETTER_SUFFIX, key, eventId, body);
        log.error(
                "{} of {} partition {} offset {} went to the dead letters of {}",
                eventId,
                record.topic(),
                record.partition(),
                record.offset(),
                consumer);
    }

    private static String reason(Throwable why) {
        StringBuilder reason = new StringBuilder();
        for (@Nullable Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (!reason.isEmpty()) reason.append(" ← ");
            reason.append(cause.getClass().getSimpleName());
            if (cause.getMessage() != null) reason.append(": ").append(cause.getMessage());
        }
        String masked = String.valueOf(PersonalNumbers.mask(reason.toString()));
        return masked.length() <= LONGEST_REASON ? masked : masked.substring(0, LONGEST_REASON);
    }
}
