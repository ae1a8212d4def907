package io.renshetong.declaration.decision;

import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.Topics;
import io.renshetong.starter.kafka.EventBatches;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Reads what the centre decided. */
class DecisionListener {
    private final EventBatches batches;
    private final Decisions decisions;

    DecisionListener(EventBatches batches, Decisions decisions) {
        this.batches = batches;
        this.decisions = decisions;
    }

    @KafkaListener(topics = Topics.DECIDED, groupId = "${spring.application.name}", batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        batches.take("declaration-decided", DeclarationDecided.class, records, decisions);
    }
}
