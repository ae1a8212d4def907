package io.renshetong.starter.problem;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Something the caller asked for and can put right; it carries its answer and no stack trace, and it is not logged as a fault. */
public final class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final String code;
    private final @Nullable String detail;
    private final List<FieldError> errors;
    private final Map<String, Object> extras;

    private Refusal(
            HttpStatus status,
            String code,
            @Nullable String detail,
            List<FieldError> errors,
            Map<String, Object> extras) {
        super(code + (detail == null ? "" : ": " + detail), null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.errors = errors;
        this.extras = extras;
    }

    /** A refusal in the given words; a null detail takes the words of {@code problem.<code>.detail} from the message files. */
    public static Refusal of(HttpStatus status, String code, @Nullable String detail) {
        return new Refusal(status, code, detail, List.of(), Map.of());
    }

    public static Refusal of(int status, String code, @Nullable String detail) {
        return of(HttpStatus.valueOf(status), code, detail);
    }

    /** The thing is not there, or is not the caller's to know of. */
    public static Refusal notFound() {
        return of(HttpStatus.NOT_FOUND, "NOT_FOUND", null);
    }

    public static Refusal forbidden() {
        return of(HttpStatus.FORBIDDEN, "FORBIDDEN", null);
    }

    public static Refusal unauthenticated() {
        return of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", null);
    }

    public static Refusal badRequest(String code, @Nullable String detail) {
        return of(HttpStatus.BAD_REQUEST, code, detail);
    }

    public static Refusal conflict(String code, @Nullable String detail) {
        return of(HttpStatus.CONFLICT, code, detail);
    }

    public static Refusal unprocessable(String code, @Nullable String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    /** The same refusal with these fields named as the reason. */
    public Refusal with(Collection<FieldError> fieldErrors) {
        return new Refusal(status, code, detail, List.copyOf(fieldErrors), extras);
    }

    /** The same refusal with one more member in the problem document, such as {@code current} or {@code inTransit}. */
    public Refusal extra(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extras);
        more.put(name, value);
        return new Refusal(status, code, detail, errors, Collections.unmodifiableMap(more));
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public @Nullable String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> extras() {
        return extras;
    }
}
