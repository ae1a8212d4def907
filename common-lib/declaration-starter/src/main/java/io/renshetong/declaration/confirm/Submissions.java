package io.renshetong.declaration.confirm;

import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Subject;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How declarations are put into events: who sends, in what portions, whose changes. */
public final class Submissions {
    /** ARCHITECTURE §10: one event holds up to 500 declarations. */
    private static final int MOST = 500;

    /** A broker takes messages of 1 MiB unless told otherwise. */
    private static final int MOST_BYTES = 900_000;

    private final String service;
    private final JsonMapper json;

    public Submissions(String service, JsonMapper json) {
        this.service = service;
        this.json = json;
    }

    public String service() {
        return service;
    }

    /** Portions small enough for one message each, in order. */
    public <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        List<T> open = new ArrayList<>();
        int bytes = 0;
        for (T one : all) {
            int size = json.writeValueAsBytes(one).length;
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

    public static List<FieldChange> changes(Known<?> type, Collection<String> changed, Body body) {
        Map<String, @Nullable Object> before = body.before();
        if (before == null) {
            return List.of();
        }
        return type.shape().fields().stream()
                .filter(field -> changed.contains(field.name()))
                .map(field -> new FieldChange(
                        field.name(), before.get(field.name()), body.after().get(field.name())))
                .toList();
    }
}
