package io.renshetong.person.register;

import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 个人编号 and 个人ID: the numbers somebody has here and in the systems behind, for services that compare or tell them. */
@RestController
class SystemNumbersController {
    private static final int MOST = 1_000;

    private final Persons persons;

    SystemNumbersController(Persons persons) {
        this.persons = persons;
    }

    /** Document numbers as they were declared, in any form. */
    record Question(@NotNull @Size(max = MOST) Set<String> idNumbers) {}

    /** One entry per person on record. */
    record Answer(List<OfPerson> persons) {}

    /**
     * Somebody's numbers.
     *
     * @param idNumber as it was asked for
     * @param personNo 个人编号, in all systems alike
     * @param personNumbers AAC001 by insurance (AAE140)
     */
    record OfPerson(String idNumber, String personNo, Map<String, String> personNumbers) {}

    @PostMapping("/peer/persons/system-numbers")
    @Needs(Permission.PEER)
    Answer lookup(@RequestBody @Valid Question question) {
        Map<String, Set<Long>> holders = persons.holders(question.idNumbers());
        List<Long> ids = holders.values().stream().flatMap(Set::stream).toList();
        Map<Long, String> own = persons.personNumbers(ids);
        Map<Long, Map<String, String>> numbers = new TreeMap<>();
        persons.systemNumbers(ids)
                .forEach(one -> numbers.computeIfAbsent(one.personId(), _ -> new TreeMap<>())
                        .put(one.insurance(), one.personNo()));
        return new Answer(holders.entrySet().stream()
                .flatMap(holder -> holder.getValue().stream()
                        .filter(own::containsKey)
                        .map(id -> new OfPerson(holder.getKey(), own.get(id), numbers.getOrDefault(id, Map.of()))))
                .toList());
    }
}
