package io.renshetong.starter.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer where it is, as a JSON pointer fragment such as {@code #/values/mobile}
 * @param code which rule was broken, such as {@code person-change.mobile.pattern}
 * @param detail the reason in the words of the user
 * @param value what was read, masked where it is personal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
        String pointer,
        String code,
        String detail,
        @Nullable String value,
        Severity severity) {

    public static FieldError error(String pointer, String code, String detail) {
        return new FieldError(pointer, code, detail, null, Severity.ERROR);
    }

    public static FieldError error(String pointer, String code, String detail, @Nullable String value) {
        return new FieldError(pointer, code, detail, value, Severity.ERROR);
    }

    public static FieldError warning(String pointer, String code, String detail) {
        return new FieldError(pointer, code, detail, null, Severity.WARNING);
    }
}
