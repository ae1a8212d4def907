package io.renshetong.starter.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads contract records; what a newer sender adds is passed over. */
public final class EventReader {
    private final JsonMapper json;

    public EventReader(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Reads a record's body; refuses what is not such an event. */
    public <E> E read(ConsumerRecord<?, byte[]> record, Class<E> type) {
        byte[] body = record.value();
        if (body == null || body.length == 0) throw new MalformedEvent("Empty", null);
        try {
            E event = json.readValue(body, type);
            if (event == null) throw new MalformedEvent("JSON null", null);
            return event;
        } catch (JacksonException unreadable) {
            throw new MalformedEvent("Not a " + type.getSimpleName(), unreadable);
        }
    }
}
