package io.renshetong.gateway.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request the gateway answers itself, with the code and the words that go into the problem. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Object[] words;
    private final @Nullable Duration retryAfter;

    private Refused(ProblemCode code, @Nullable Duration retryAfter, @Nullable Throwable cause, Object... words) {
        super(code.name(), cause, false, false);
        this.code = code;
        this.words = words;
        this.retryAfter = retryAfter;
    }

    public static Refused with(ProblemCode code, Object... words) {
        return new Refused(code, null, null, words);
    }

    public Refused because(Throwable cause) {
        return new Refused(code, retryAfter, cause, words);
    }

    public Refused retryAfter(Duration wait) {
        return new Refused(code, wait, getCause(), words);
    }

    public ProblemCode code() {
        return code;
    }

    Object[] words() {
        return words;
    }

    /** Whole seconds, rounded up so that nobody comes back a moment too early. */
    @Nullable
    Long retryAfterSeconds() {
        return retryAfter == null
                ? null
                : Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
