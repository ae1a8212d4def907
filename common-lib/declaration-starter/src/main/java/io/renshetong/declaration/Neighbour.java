package io.renshetong.declaration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Another service whose declarations in transit stand in the way of ours, asked once for all keys of a request. Each
 * service with declarations answers at this address; a Feign client extends this interface and nothing more.
 */
@FunctionalInterface
public interface Neighbour {
    @PostMapping("/peer/in-transit")
    Answer holding(@RequestBody Question question);

    /** Conflict keys as the asked service makes them. */
    record Question(Collection<String> keys) {}

    /**
     * What is in transit there.
     *
     * @param held one per key somebody holds; absent when nobody answered
     */
    record Answer(@Nullable List<Held> held) {
        /** Not the same as nothing being in transit. */
        public static Answer none() {
            return new Answer(null);
        }
    }

    /** A key and the declaration that holds it; which one is absent while it is just being saved. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Held(String key, @Nullable Open by) {}

    /** A declaration in transit, without anything of what it declares. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Open(
            String no,
            String type,
            String typeLabel,
            String status,
            String unitCode,
            String declaredBy,
            Instant declaredAt) {}
}
