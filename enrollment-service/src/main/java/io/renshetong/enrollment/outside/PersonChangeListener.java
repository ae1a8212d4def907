package io.renshetong.enrollment.outside;

import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.Topics;
import io.renshetong.enrollment.participation.Identities;
import io.renshetong.starter.kafka.EventBatches;
import io.renshetong.starter.kafka.Received;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps who is insured in step with the register of persons: names, numbers and what pension age depends on. */
@Component
class PersonChangeListener {
    private static final String PERSON_SERVICE = "person-service";
    private static final String PERSON_CHANGE = "person-change";

    private final EventBatches batches;
    private final Identities identities;

    PersonChangeListener(EventBatches batches, Identities identities) {
        this.batches = batches;
        this.identities = identities;
    }

    @KafkaListener(topics = Topics.EFFECTIVE, groupId = "enrollment-service-identities", batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        batches.take("enrollment-identities", DeclarationEffective.class, records, this::take);
    }

    private void take(List<Received<DeclarationEffective>> fresh) {
        identities.follow(fresh.stream()
                .map(Received::event)
                .filter(event ->
                        event.service().equals(PERSON_SERVICE) && event.type().equals(PERSON_CHANGE))
                .flatMap(event -> event.declarations().stream())
                .flatMap(PersonChangeListener::change)
                .toList());
    }

    private static Stream<Identities.Changed> change(DeclarationEffective.Effective one) {
        String before = one.subject().idNumber();
        Map<String, @Nullable Object> after = one.payload();
        Object number = after.get("idNumber") != null ? after.get("idNumber") : after.get("documentNumber");
        return before == null || number == null
                ? Stream.empty()
                : Stream.of(new Identities.Changed(
                        before,
                        text(after, "idDocumentType"),
                        number.toString(),
                        text(after, "name"),
                        text(after, "sex"),
                        text(after, "birthDate"),
                        text(after, "personalStatus")));
    }

    private static String text(Map<String, @Nullable Object> after, String field) {
        return Objects.requireNonNull(after.get(field), field).toString();
    }
}
