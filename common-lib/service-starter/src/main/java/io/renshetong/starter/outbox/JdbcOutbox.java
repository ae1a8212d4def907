package io.renshetong.starter.outbox;

import io.renshetong.starter.crypto.PackedCipher;
import io.renshetong.starter.outbox.Announced.Sealed;
import io.renshetong.starter.trace.TraceIds;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Seals events beside the change they tell of, and has them written with its commit. */
final class JdbcOutbox implements Outbox {
    private final JdbcTemplate jdbc;
    private final Heads heads;
    private final PackedCipher cipher;
    private final JsonMapper json;
    private final Clock clock;
    private final Runnable wakeRelay;

    JdbcOutbox(JdbcTemplate jdbc, PackedCipher cipher, JsonMapper json, Clock clock, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.heads = new Heads(jdbc);
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
        this.wakeRelay = wakeRelay;
    }

    @Override
    public void announceAll(List<OutgoingEvent> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalTransactionStateException("An event is announced within the transaction it tells of");
        if (!events.isEmpty()) announced().add(sealed(events));
    }

    private Announced announced() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Announced.class::isInstance)
                .map(Announced.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Announced nothingYet = new Announced(jdbc, heads, wakeRelay);
                    TransactionSynchronizationManager.registerSynchronization(nothingYet);
                    return nothingYet;
                });
    }

    /** Here, since this is what takes long; many are written and sealed on all processors. */
    private List<Sealed> sealed(List<OutgoingEvent> events) {
        @Nullable String traceParent = TraceIds.traceParent().orElse(null);
        long now = clock.millis();
        Stream<OutgoingEvent> each = events.size() == 1 ? events.stream() : events.parallelStream();
        return each.map(event -> {
                    byte[] plain =
                            event.event() instanceof byte[] bytes ? bytes : json.writeValueAsBytes(event.event());
                    return new Sealed(
                            event.eventId(), Line.of(event), cipher.seal(plain), plain.length, traceParent, now);
                })
                .toList();
    }
}
