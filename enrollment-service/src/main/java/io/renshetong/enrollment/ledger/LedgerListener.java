package io.renshetong.enrollment.ledger;

import io.renshetong.contract.LedgerPosted;
import io.renshetong.contract.Topics;
import io.renshetong.starter.kafka.EventBatches;
import io.renshetong.starter.kafka.Received;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Listens to what the centre posts in its ledger. */
@Component
class LedgerListener {
    static final String CONSUMER = "enrollment-ledger";

    private final EventBatches batches;
    private final LedgerProjection projection;

    LedgerListener(EventBatches batches, LedgerProjection projection) {
        this.batches = batches;
        this.projection = projection;
    }

    @KafkaListener(topics = Topics.LEDGER, groupId = "enrollment-service-ledger", batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        batches.take(CONSUMER, LedgerPosted.class, records, this::take);
    }

    private void take(List<Received<LedgerPosted>> fresh) {
        projection.keep(fresh.stream().map(Received::event).toList());
    }
}
