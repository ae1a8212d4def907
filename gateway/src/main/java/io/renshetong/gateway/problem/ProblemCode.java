package io.renshetong.gateway.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Everything the gateway itself can refuse or fail with; texts are in {@code messages/gateway.properties}. */
public enum ProblemCode {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    CSRF(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    ADDRESS_TOO_LONG(HttpStatus.URI_TOO_LONG),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    ANSWER_BROKEN(HttpStatus.BAD_GATEWAY),
    SERVICE_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    SERVICE_SLOW(HttpStatus.GATEWAY_TIMEOUT);

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code for a status the framework answers with; what has no code of its own is a bad request or our fault. */
    static ProblemCode of(HttpStatusCode status) {
        for (ProblemCode code : values()) {
            if (code.status.value() == status.value()) {
                return code == CSRF ? FORBIDDEN : code;
            }
        }
        return status.is4xxClientError() ? BAD_REQUEST : INTERNAL;
    }
}
