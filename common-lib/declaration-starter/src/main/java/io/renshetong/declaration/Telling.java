package io.renshetong.declaration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What registers say, on confirming, of those who are declared: it goes into the {@code confirmed} event beside the row. */
@FunctionalInterface
public interface Telling<P extends Record> {
    /** Asks once for all of a portion; by declaration number, who has nothing more to tell is missing. */
    Map<String, Told> of(List<Row<P>> rows);

    /**
     * What is told of one.
     *
     * @param personNo 个人编号, where it is known
     * @param present by name; the type says what
     */
    record Told(@Nullable String personNo, Map<String, @Nullable Object> present) {}
}
