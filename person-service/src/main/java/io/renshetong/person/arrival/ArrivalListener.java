package io.renshetong.person.arrival;

import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.Topics;
import io.renshetong.starter.kafka.EventBatches;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Listens to what took effect anywhere in the suite. */
@Component
class ArrivalListener {
    private final EventBatches batches;
    private final Arrivals arrivals;

    ArrivalListener(EventBatches batches, Arrivals arrivals) {
        this.batches = batches;
        this.arrivals = arrivals;
    }

    @KafkaListener(topics = Topics.EFFECTIVE, groupId = "person-service-arrivals", batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        batches.take("person-arrivals", DeclarationEffective.class, records, arrivals::take);
    }
}
