package io.renshetong.declaration.confirm;

import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Subject;
import io.renshetong.declaration.definition.FieldSpec;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Shape;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Portions;
import io.renshetong.starter.outbox.OutgoingEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How declarations are put into events: who sends, in what portions, whose changes. */
public final class Submissions {

    /** ARCHITECTURE §10: one event holds up to 500 declarations. */
    private static final int MOST = 500;
    /** A broker takes messages of 1 MiB unless told otherwise. */
    private static final int MOST_BYTES = 900_000;
    /** So many of a list tell how large the others are. */
    private static final int WEIGHED = 10;

    private final String service;
    private final JsonMapper json;

    public Submissions(String service, JsonMapper json) {
        this.service = service;
        this.json = json;
    }

    public String service() {
        return service;
    }

    /** Makes the event of one portion; portions are counted from 1. */
    @FunctionalInterface
    public interface Envelope<T> {
        OutgoingEvent of(List<T> portion, int chunk, int chunks);
    }

    /** Events small enough for one message each, in order, written already. */
    public <T> List<OutgoingEvent> events(List<T> all, Envelope<T> envelope) {
        return events(List.of(all), one -> one, envelope);
    }

    /**
     * The same for groups of which no two may share an event; the events of all are counted through.
     *
     * @param told what an event says of one
     */
    <T> List<OutgoingEvent> events(Collection<List<T>> groups, Function<T, Object> told, Envelope<T> envelope) {
        List<OutgoingEvent> events = written(
                groups.stream()
                        .flatMap(all -> portions(all, likelyToFit(all, told)).stream())
                        .toList(),
                envelope);
        // Hardly ever: only then is it worth knowing how large each row is.
        boolean fit = events.stream().allMatch(event -> ((byte[]) event.event()).length <= MOST_BYTES);
        return fit
                ? events
                : written(
                        groups.stream()
                                .flatMap(all -> chunks(all, told).stream())
                                .toList(),
                        envelope);
    }

    private <T> List<OutgoingEvent> written(List<List<T>> portions, Envelope<T> envelope) {
        List<Integer> positions = IntStream.range(0, portions.size()).boxed().toList();
        return Portions.sideBySide(positions, position -> {
            OutgoingEvent event = envelope.of(portions.get(position), position + 1, portions.size());
            return new OutgoingEvent(
                    event.topic(), event.key(), event.eventId(), json.writeValueAsBytes(event.event()));
        });
    }

    private static <T> List<List<T>> portions(List<T> all, int most) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + most)))
                .toList();
    }

    /** How many go into one event if the others are as large as the largest of a few. */
    private <T> int likelyToFit(List<T> all, Function<T, Object> told) {
        int step = all.size() / WEIGHED;
        if (step == 0) {
            return MOST;
        }
        int largest = IntStream.range(0, WEIGHED)
                .map(n -> json.writeValueAsBytes(told.apply(all.get(n * step))).length)
                .max()
                .orElseThrow();
        return Math.clamp(MOST_BYTES / largest, 1, MOST);
    }

    /** Portions small enough for one message each, in order. */
    private <T> List<List<T>> chunks(List<T> all, Function<T, Object> told) {
        List<List<T>> chunks = new ArrayList<>();
        List<T> open = new ArrayList<>();
        int bytes = 0;
        for (T one : all) {
            int size = json.writeValueAsBytes(told.apply(one)).length;
            if (!open.isEmpty() && (open.size() == MOST || bytes + size > MOST_BYTES)) {
                chunks.add(List.copyOf(open));
                open.clear();
                bytes = 0;
            }
            open.add(one);
            bytes += size;
        }
        if (!open.isEmpty()) {
            chunks.add(List.copyOf(open));
        }
        return chunks;
    }

    public static Subject subject(Declaration header, Body body) {
        return new Subject(header.ref(), body.subjectId(), header.subjectName());
    }

    /** What a saved declaration changes. */
    public static List<FieldChange> changes(Known<?> type, Collection<String> changed, Body body) {
        return differences(type, changed, body, body.after()::get);
    }

    /** What a saved declaration changes when its row is to be {@code after}. */
    static <P extends Record> List<FieldChange> changes(Known<P> type, Collection<String> changed, Body body, P after) {
        Shape<P> shape = type.shape();
        return differences(type, changed, body, field -> shape.written(after, field));
    }

    private static List<FieldChange> differences(
            Known<?> type, Collection<String> changed, Body body, Function<String, @Nullable Object> after) {
        if (body.was() == null) {
            return List.of();
        }
        return type.shape().fields().stream()
                .map(FieldSpec::name)
                .filter(changed::contains)
                .map(field -> new FieldChange(field, body.before(field), after.apply(field)))
                .toList();
    }
}
