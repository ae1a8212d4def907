package io.renshetong.unit.account;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with 19 MiB and three passes: some 60 ms of one core; no more at a time than there are cores, for the memory's sake. */
@Component
public class PasswordHashing {
    /** Compared with when a login is unknown, so that the answer takes as long as for a known one. */
    static final String DECOY =
            "$argon2id$v=19$m=19456,t=3,p=1$OTUqDfAlYuoMBZUf58UBXw" + "$DNBVPJTzGzDyzDBbDwx9s1XcQzHkq4Xpk0QNbkXJ4j8";

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 3);
    private final Semaphore atWork = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    public String hash(String password) {
        return alone(() -> Objects.requireNonNull(argon2.encode(password)));
    }

    /** Whether the password is the one that was hashed; without a hash the same work is done in vain. */
    public boolean matches(String password, @Nullable String hash) {
        boolean same = alone(() -> argon2.matches(password, hash == null ? DECOY : hash));
        return same && hash != null;
    }

    /** Whether the hash was made with weaker settings than today's. */
    boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <T> T alone(Supplier<T> work) {
        atWork.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atWork.release();
        }
    }
}
