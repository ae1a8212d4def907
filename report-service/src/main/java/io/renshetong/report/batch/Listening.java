package io.renshetong.report.batch;

import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.Topics;
import io.renshetong.starter.kafka.EventBatches;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Listens to everything that happens to declarations. The number of the reading is in the consumer's name: raised, all
 * events are heard again from the first, and each has its effect once more, which changes nothing that is right.
 */
@Component
class Listening {
    private static final String GROUP = "report-service-${rst.report.reading:2}";

    private final EventBatches batches;
    private final Projection projection;
    private final String reading;

    Listening(EventBatches batches, Projection projection, @Value("${rst.report.reading:2}") String reading) {
        this.batches = batches;
        this.projection = projection;
        this.reading = reading;
    }

    @KafkaListener(topics = Topics.CONFIRMED, groupId = GROUP)
    void submissions(List<ConsumerRecord<String, byte[]>> records) {
        batches.take("report-submitted-" + reading, DeclarationSubmission.class, records, projection::submitted);
    }

    @KafkaListener(topics = Topics.DECIDED, groupId = GROUP)
    void decisions(List<ConsumerRecord<String, byte[]>> records) {
        batches.take("report-decided-" + reading, DeclarationDecided.class, records, projection::decided);
    }

    @KafkaListener(topics = Topics.EFFECTIVE, groupId = GROUP)
    void effects(List<ConsumerRecord<String, byte[]>> records) {
        batches.take("report-effective-" + reading, DeclarationEffective.class, records, projection::effective);
    }
}
