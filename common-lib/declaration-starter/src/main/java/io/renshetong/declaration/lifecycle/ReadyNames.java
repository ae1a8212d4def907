package io.renshetong.declaration.lifecycle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes names that were made ready for JSON once: a declaration has few, and every row of a sheet says them again. */
final class ReadyNames extends ValueSerializer<String> {
    private static final int MOST = 2_000;

    private final Map<String, SerializedString> ready = new ConcurrentHashMap<>();

    @Override
    public void serialize(String name, JsonGenerator to, SerializationContext context) {
        @Nullable SerializedString known = ready.get(name);
        if (known == null) {
            known = new SerializedString(name);
            if (ready.size() < MOST) {
                ready.put(name, known);
            }
        }
        to.writeName(known);
    }
}
