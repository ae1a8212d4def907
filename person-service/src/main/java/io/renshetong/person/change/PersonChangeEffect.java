package io.renshetong.person.change;

import io.renshetong.declaration.Effect;
import io.renshetong.person.register.Alteration;
import io.renshetong.person.register.Person;
import io.renshetong.person.register.PersonWriter;
import io.renshetong.person.register.Persons;
import io.renshetong.starter.crypto.Secret;
import io.renshetong.starter.problem.Messages;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the changed fields of passed declarations to the register, unless it says something else by now than it did. */
class PersonChangeEffect implements Effect<PersonChange> {
    private static final Map<String, Method> DECLARED = accessors(PersonChange.class);
    /** The register names its columns as the form names its fields. */
    private static final Map<String, Method> ON_RECORD = accessors(Person.class);

    private static final Set<String> NUMBERS = Set.of("idNumber", "documentNumber");

    private final Persons persons;
    private final PersonWriter writer;
    private final Messages messages;

    PersonChangeEffect(Persons persons, PersonWriter writer, Messages messages) {
        this.persons = persons;
        this.writer = writer;
        this.messages = messages;
    }

    @Override
    public void apply(List<Effective<PersonChange>> declarations) {
        Map<Long, Person> onRecord = persons.lock(declarations.stream()
                .map(declaration -> Long.valueOf(Objects.requireNonNull(declaration.ref())))
                .toList());
        List<Alteration> alterations = new ArrayList<>(declarations.size());
        Map<String, Long> numbers = new HashMap<>();
        for (Effective<PersonChange> declaration : declarations) {
            Person person = onRecord.get(Long.valueOf(Objects.requireNonNull(declaration.ref())));
            if (person == null) {
                throw new IllegalStateException(messages.get("person-change.effect.gone"));
            }
            requireUnchanged(declaration, person);
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            declaration.changed().forEach(field -> values.put(field, read(field, declaration.after())));
            alterations.add(new Alteration(person, values));
            claimed(declaration).forEach(number -> numbers.put(number, person.id()));
        }
        requireFree(numbers);
        writer.alter(alterations);
    }

    private void requireUnchanged(Effective<PersonChange> declaration, Person now) {
        PersonChange before = declaration.before();
        for (String field : declaration.changed()) {
            if (before != null && !Objects.equals(read(field, before), onRecord(field, now))) {
                throw new IllegalStateException(messages.get(
                        "person-change.effect.changed-meanwhile", messages.get("person-change.field." + field)));
            }
        }
    }

    /** Between confirming and taking effect somebody else may have come on record with the number. */
    private void requireFree(Map<String, Long> numbers) {
        persons.holders(numbers.keySet()).forEach((number, holders) -> {
            if (holders.stream().anyMatch(holder -> !holder.equals(numbers.get(number)))) {
                throw new IllegalStateException(messages.get("person-change.idNumber.taken"));
            }
        });
    }

    private static Stream<String> claimed(Effective<PersonChange> declaration) {
        return declaration.changed().stream()
                .filter(NUMBERS::contains)
                .map(field -> (String) read(field, declaration.after()))
                .filter(Objects::nonNull);
    }

    private static @Nullable Object read(String field, PersonChange row) {
        return call(DECLARED.get(field), row);
    }

    private static @Nullable Object onRecord(String field, Person person) {
        Object value = call(ON_RECORD.get(field), person);
        return value instanceof Secret secret ? secret.clear() : value;
    }

    private static @Nullable Object call(Method accessor, Record row) {
        try {
            return accessor.invoke(row);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(accessor + " cannot be called", unreadable);
        }
    }

    private static Map<String, Method> accessors(Class<? extends Record> row) {
        return Arrays.stream(row.getRecordComponents())
                .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, RecordComponent::getAccessor));
    }
}
