package io.renshetong.starter.idempotency;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.deadlock.Deadlock;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same key gets the same answer: the key, the work and its answer are committed together, so a repeated click, a
 * repeat after a lost answer and a second click at the same moment all come to one effect.
 */
public class Idempotency {
    private static final int LONGEST_KEY = 64;
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final Messages messages;
    private final Clock clock;

    public Idempotency(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            FieldCipher cipher,
            JsonMapper json,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cipher = cipher;
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The answer once given for this key, or that of the attempt, which looks around first and ends in {@link #once}.
     *
     * @param request whatever makes it the same request; compared by its JSON
     * @throws Refusal 400 without a key, 422 if the key was used for another request
     */
    public <T> T answered(Actor actor, @Nullable String key, Object request, Class<T> answerType, Supplier<T> attempt) {
        String checked = checked(key);
        String fingerprint = fingerprint(request);
        return find(actor, checked, fingerprint, answerType).orElseGet(() -> {
            try {
                return attempt.get();
            } catch (Refusal refused) {
                // What it ran into may be the work of the first request with this key.
                return find(actor, checked, fingerprint, answerType).orElseThrow(() -> refused);
            }
        });
    }

    /** Does the work in one transaction, or gives the answer it once had. */
    public <T> T once(Actor actor, @Nullable String key, Object request, Class<T> answerType, Supplier<T> work) {
        String checked = checked(key);
        String fingerprint = fingerprint(request);
        Optional<T> before = find(actor, checked, fingerprint, answerType);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return Deadlock.retried(() -> attempt(actor, checked, fingerprint, work));
        } catch (KeyTaken taken) {
            return find(actor, checked, fingerprint, answerType).orElseThrow(() -> taken);
        } catch (WorkFailed failed) {
            throw failed.failure;
        }
    }

    private <T> T attempt(Actor actor, String key, String fingerprint, Supplier<T> work) {
        AtomicBoolean taken = new AtomicBoolean();
        try {
            return transaction.execute(status -> {
                // A second request with this key waits here until the first has committed or rolled back.
                take(actor, key, fingerprint);
                taken.set(true);
                return answer(actor, key, work);
            });
        } catch (ConcurrencyFailureException failure) {
            if (taken.get()) throw new WorkFailed(failure);
            throw failure;
        }
    }

    private <T> T answer(Actor actor, String key, Supplier<T> work) {
        T answer = work.get();
        jdbc.update(
                "UPDATE answered_request SET answer = ? WHERE actor_id = ? AND idem_key = ?",
                cipher.encrypt(json.writeValueAsString(answer)),
                actor.id(),
                key);
        return answer;
    }

    /** Forgets answers too old to be asked for again. */
    int forgetOld() {
        return jdbc.update(
                "DELETE FROM answered_request WHERE created_at < ?",
                Timestamp.from(clock.instant().minus(KEPT)));
    }

    private void take(Actor actor, String key, String fingerprint) {
        try {
            jdbc.update(
                    "INSERT INTO answered_request (actor_id, idem_key, request_hash, created_at) VALUES (?, ?, ?, ?)",
                    actor.id(),
                    key,
                    fingerprint,
                    Timestamp.from(clock.instant()));
        } catch (DuplicateKeyException taken) {
            throw new KeyTaken(taken);
        }
    }

    private <T> Optional<T> find(Actor actor, String key, String fingerprint, Class<T> answerType) {
        List<Stored> found = jdbc.query(
                "SELECT request_hash, answer FROM answered_request WHERE actor_id = ? AND idem_key = ?",
                (row, number) -> new Stored(row.getString(1), row.getBytes(2)),
                actor.id(),
                key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Stored stored = found.getFirst();
        if (!stored.hash().equals(fingerprint)) {
            throw Refusal.unprocessable("IDEMPOTENCY_KEY_REUSED", messages.get("idempotency.key-reused"));
        }
        return Optional.of(json.readValue(cipher.decrypt(stored.answer()), answerType));
    }

    private String checked(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.badRequest("IDEMPOTENCY_KEY_MISSING", messages.get("idempotency.key-missing"));
        }
        return key;
    }

    private String fingerprint(Object request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Stored(String hash, byte[] answer) {}

    /** What failed once the work had begun, which is not known to bear being done twice. */
    private static final class WorkFailed extends RuntimeException {
        private final ConcurrencyFailureException failure;

        WorkFailed(ConcurrencyFailureException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private static final class KeyTaken extends RuntimeException {
        KeyTaken(DuplicateKeyException cause) {
            super(cause);
        }
    }
}
