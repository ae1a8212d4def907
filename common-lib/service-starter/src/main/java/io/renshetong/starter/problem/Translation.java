package io.renshetong.starter.problem;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What the frameworks throw, in our words; what it does not know is a fault. */
final class Translation {
    private final Messages messages;
    private final UnreadableBodies unreadableBodies;

    Translation(Messages messages) {
        this.messages = messages;
        this.unreadableBodies = new UnreadableBodies(messages);
    }

    Optional<Refusal> refusalFor(Exception exception) {
        return Optional.ofNullable(
                switch (exception) {
                    case Refusal refusal -> refusal;
                    case HttpMessageNotReadableException unreadable -> unreadableBodies.refusalFor(unreadable);
                    case MethodArgumentNotValidException invalid -> fieldsRefused(fields(invalid.getBindingResult()));
                    case HandlerMethodValidationException invalid ->
                        fieldsRefused(invalid.getParameterValidationResults().stream()
                                .flatMap(result -> result instanceof ParameterErrors bound
                                        ? fields(bound).stream()
                                        : result.getResolvableErrors().stream()
                                                .map(error -> FieldError.error(
                                                        "#/"
                                                                + result.getMethodParameter()
                                                                        .getParameterName(),
                                                        "invalid",
                                                        String.valueOf(error.getDefaultMessage()))))
                                .toList());
                    case MissingRequestHeaderException missing -> missing("MISSING_HEADER", missing.getHeaderName());
                    case MissingServletRequestParameterException missing ->
                        missing("MISSING_PARAMETER", missing.getParameterName());
                    case MissingServletRequestPartException missing ->
                        missing("MISSING_PARAMETER", missing.getRequestPartName());
                    case MethodArgumentTypeMismatchException mismatch -> badParameter(mismatch.getName());
                    case TypeMismatchException mismatch -> badParameter(String.valueOf(mismatch.getPropertyName()));
                    case MaxUploadSizeExceededException _ -> Refusal.of(413, "PAYLOAD_TOO_LARGE", null);
                    case MultipartException _ -> Refusal.badRequest("BAD_REQUEST", null);
                    case AuthenticationException _ -> Refusal.unauthenticated();
                    case AccessDeniedException _ -> Refusal.forbidden();
                    case CannotCreateTransactionException _ -> databaseAway();
                    case DataAccessResourceFailureException _ -> databaseAway();
                    case RecoverableDataAccessException _ -> databaseAway();
                    case TransientDataAccessResourceException _ -> databaseAway();
                    case QueryTimeoutException _ -> Refusal.of(503, "BUSY", null);
                    case ConcurrencyFailureException _ -> Refusal.of(503, "BUSY", null);
                    case ErrorResponse response ->
                        byStatus(response.getStatusCode().value());
                    default -> null;
                });
    }

    /** The refusal that stands for a bare status, as the container sets it. */
    static Refusal byStatus(int code) {
        HttpStatus status = Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        return Refusal.of(status, status.is5xxServerError() && code != 503 ? "FAULT" : status.name(), null);
    }

    private static Refusal fieldsRefused(List<FieldError> errors) {
        return Refusal.unprocessable("FIELDS_REFUSED", null).with(errors);
    }

    private static List<FieldError> fields(Errors errors) {
        return errors.getAllErrors().stream()
                .map(error -> FieldError.error(
                        error instanceof org.springframework.validation.FieldError field
                                ? Pointers.of(field.getField())
                                : "#",
                        String.valueOf(error.getCode()),
                        String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    private Refusal missing(String code, String name) {
        return Refusal.badRequest(code, messages.get("problem." + code + ".named", name));
    }

    private Refusal badParameter(String name) {
        return Refusal.badRequest("BAD_PARAMETER", messages.get("problem.BAD_PARAMETER.named", name));
    }

    private static Refusal databaseAway() {
        return Refusal.of(503, "DATABASE_AWAY", null);
    }
}
