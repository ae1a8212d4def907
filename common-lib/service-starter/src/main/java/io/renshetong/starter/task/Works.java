package io.renshetong.starter.task;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.crypto.FieldCipher;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of work of this service, and how what they need to know is kept. */
final class Works {
    private final Supplier<Stream<TaskWork<?>>> beans;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private volatile @Nullable Map<String, TaskWork<?>> works;

    /** @param beans asked when the first is needed, since work may itself queue tasks */
    Works(Supplier<Stream<TaskWork<?>>> beans, FieldCipher cipher, JsonMapper json) {
        this.beans = beans;
        this.cipher = cipher;
        // A task may have been queued by an older or newer version of this service.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    Set<String> kinds() {
        return works().keySet();
    }

    TaskWork<?> of(String kind) {
        @Nullable TaskWork<?> work = works().get(kind);
        if (work == null) throw new IllegalArgumentException("No work of kind " + kind);
        return work;
    }

    private Map<String, TaskWork<?>> works() {
        Map<String, TaskWork<?>> known = works;
        if (known == null) {
            // Two of one kind are refused here.
            known = beans.get().collect(Collectors.toUnmodifiableMap(TaskWork::kind, work -> work));
            works = known;
        }
        return known;
    }

    byte[] seal(Object value) {
        return cipher.seal(json.writeValueAsBytes(value));
    }

    Actor actor(TaskRow row) {
        return json.readValue(cipher.open(row.actor()), Actor.class);
    }

    void run(TaskRow row, Running running) throws Exception {
        run(of(row.kind()), row, running);
    }

    void ended(TaskRow before, Task task) {
        ended(of(before.kind()), before, task);
    }

    private <Q extends Record> void run(TaskWork<Q> work, TaskRow row, Running running) throws Exception {
        work.run(ask(work, row), running);
    }

    private <Q extends Record> void ended(TaskWork<Q> work, TaskRow row, Task task) {
        work.ended(ask(work, row), task);
    }

    private <Q extends Record> Q ask(TaskWork<Q> work, TaskRow row) {
        return json.readValue(cipher.open(row.ask()), work.ask());
    }

    String results(Map<String, Object> results) {
        return json.writeValueAsString(results);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> results(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, Map.class);
    }
}
