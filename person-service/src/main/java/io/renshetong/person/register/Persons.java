package io.renshetong.person.register;

import io.renshetong.kernel.CleanText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the register of persons, many at a time. */
public class Persons {
    private final PersonMapper mapper;
    private final PersonTable table;
    private final PersonNumbers numbers;

    Persons(PersonMapper mapper, PersonTable table, PersonNumbers numbers) {
        this.mapper = mapper;
        this.table = table;
        this.numbers = numbers;
    }

    /** By id; whoever is not there is missing. */
    public Map<Long, Person> findAll(Collection<Long> ids) {
        return table.read(ids);
    }

    /** As {@link #findAll}, and nobody else changes them until the transaction ends. */
    public Map<Long, Person> lock(Collection<Long> ids) {
        return table.lock(ids);
    }

    /** By person id, the membership that counts among these units; who never belonged to any of them is missing. */
    public Map<Long, Membership> memberships(Collection<Long> ids, Collection<String> units) {
        if (ids.isEmpty() || units.isEmpty()) {
            return Map.of();
        }
        return table.memberships(ids, units).stream()
                .collect(Collectors.toMap(
                        Membership::personId,
                        Function.identity(),
                        (one, other) -> Membership.BY_WEIGHT.compare(one, other) < 0 ? other : one));
    }

    /** Of these numbers, those somebody on record holds in whatever spelling, with the ids of the holders. */
    public Map<String, Set<Long>> holders(Collection<String> wanted) {
        Map<String, NumberIndex> indexes = new HashMap<>();
        wanted.forEach(number -> indexes.computeIfAbsent(CleanText.of(number), numbers::index));
        if (indexes.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<Long>> bySpelling = new HashMap<>();
        mapper.holders(indexes.values().stream().flatMap(Persons::spellings).collect(Collectors.toSet()))
                .forEach(holder -> held(holder)
                        .forEach(spelling -> bySpelling
                                .computeIfAbsent(spelling, _ -> new HashSet<>())
                                .add(holder.id())));
        Map<String, Set<Long>> found = new HashMap<>();
        wanted.forEach(number -> spellings(indexes.get(CleanText.of(number)))
                .map(bySpelling::get)
                .filter(Objects::nonNull)
                .forEach(ids ->
                        found.computeIfAbsent(number, _ -> new HashSet<>()).addAll(ids)));
        return found;
    }

    Optional<Person> find(long id) {
        return Optional.ofNullable(mapper.selectById(id));
    }

    /** The numbers of many, in any order. */
    List<SystemNoOf> systemNumbers(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.systemNumbersOf(ids);
    }

    /** 个人编号 by person id. */
    Map<Long, String> personNumbers(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.personNumbersOf(ids).stream().collect(Collectors.toMap(PersonNoOf::id, PersonNoOf::personNo));
    }

    List<SystemNo> systemNumbers(long id) {
        return mapper.systemNumbers(id);
    }

    private static Stream<String> spellings(NumberIndex number) {
        return Stream.of(number.index(), number.oldIndex(), number.rawIndex()).filter(Objects::nonNull);
    }

    private static Stream<String> held(Holder holder) {
        return Stream.of(holder.idNumberIndex(), holder.idNumber15Index(), holder.documentNumberIndex())
                .filter(Objects::nonNull);
    }
}
