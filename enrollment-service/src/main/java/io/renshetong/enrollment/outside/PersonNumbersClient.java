package io.renshetong.enrollment.outside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.renshetong.starter.actor.AsksAsPeer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What person-service says of the numbers people have in the systems behind. */
@FeignClient(
        name = "person-service",
        contextId = "person-numbers",
        fallbackFactory = PersonNumbersAway.class,
        configuration = AsksAsPeer.class)
interface PersonNumbersClient {
    @PostMapping("/peer/persons/system-numbers")
    Answer numbers(@RequestBody Question question);

    record Question(Collection<String> idNumbers) {}

    /** @param persons one per person on record; absent when nobody answered */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(@Nullable List<OfPerson> persons) {}

    /**
     * Somebody on record.
     *
     * @param personNo 个人编号, in all systems alike
     * @param personNumbers AAC001 by insurance (AAE140)
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfPerson(String idNumber, @Nullable String personNo, Map<String, String> personNumbers) {}
}
