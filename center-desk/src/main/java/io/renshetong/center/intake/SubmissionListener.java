package io.renshetong.center.intake;

import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.Topics;
import io.renshetong.starter.kafka.EventBatches;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Listens to what units confirm and take back. */
@Component
class SubmissionListener {
    private final EventBatches batches;
    private final Intake intake;

    SubmissionListener(EventBatches batches, Intake intake) {
        this.batches = batches;
        this.intake = intake;
    }

    @KafkaListener(topics = Topics.CONFIRMED, groupId = "center-desk")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        batches.take("center-intake", DeclarationSubmission.class, records, intake::take);
    }
}
