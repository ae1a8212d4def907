package io.renshetong.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.HandlerMapping;

/** The one place where an exception becomes an answer: a refusal as it is, everything unforeseen as a fault with its trace id. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Problems problems;
    private final Translation translation;

    ProblemAdvice(Problems problems, Translation translation) {
        this.problems = problems;
        this.translation = translation;
    }

    /** The listener has gone or has waited long enough; there is nobody to answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void gone() {}

    @ExceptionHandler
    @Nullable
    ResponseEntity<Map<String, Object>> answer(Exception exception, HttpServletRequest request) {
        if (isBrokenPipe(exception)) return null;
        Refusal refusal = translation.refusalFor(exception).orElseGet(() -> fault(exception, request));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            log.warn(
                    "{} {} answered {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    refusal.code(),
                    exception.toString());
        }
        if (exception instanceof HttpRequestMethodNotSupportedException other
                && other.getSupportedHttpMethods() != null) headers.setAllow(other.getSupportedHttpMethods());
        // A client that wants a file gets its refusal as JSON all the same.
        request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        return new ResponseEntity<>(problems.render(refusal), headers, refusal.status());
    }

    private static Refusal fault(Exception exception, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "FAULT", null);
    }

    private static boolean isBrokenPipe(Exception exception) {
        return exception instanceof IOException
                && exception.getClass().getSimpleName().equals("ClientAbortException");
    }
}
