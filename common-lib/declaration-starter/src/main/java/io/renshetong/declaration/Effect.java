package io.renshetong.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes the register when declarations take effect.
 *
 * <p>Called in a transaction of the engine with up to 500 declarations; whatever it throws rolls all of them back, after
 * which the engine tries them in halves until the one that fails stands alone and is marked 生效失败 with the message.
 */
@FunctionalInterface
public interface Effect<P extends Record> {
    void apply(List<Effective<P>> declarations);

    /**
     * As {@link #apply}, telling by declaration number what came of it that the declared row alone does not say: it goes
     * into the {@code effective} event, so that projections need nothing else.
     */
    default Map<String, Map<String, @Nullable Object>> applied(List<Effective<P>> declarations) {
        apply(declarations);
        return Map.of();
    }

    /**
     * One declaration the centre passed and whose day has come.
     *
     * @param confirmedOn the day the unit confirmed it, by which deadlines are kept
     */
    record Effective<P extends Record>(
            String no,
            int revision,
            @Nullable String ref,
            String unitCode,
            @Nullable P before,
            P after,
            Set<String> changed,
            LocalDate effectiveOn,
            LocalDate confirmedOn) {}
}
