package io.renshetong.starter.problem;

import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, and where. */
final class UnreadableBodies {
    private final Messages messages;

    UnreadableBodies(Messages messages) {
        this.messages = messages;
    }

    Refusal refusalFor(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> at("UNKNOWN_FIELD", unknown, unknown.getPropertyName());
            case InvalidFormatException wrong -> at("WRONG_TYPE", wrong, String.valueOf(wrong.getValue()));
            case InvalidNullException missing -> at("MISSING_FIELD", missing, "");
            case InvalidTypeIdException wrong -> at("WRONG_TYPE", wrong, String.valueOf(wrong.getTypeId()));
            case MismatchedInputException wrong when !wrong.getPath().isEmpty() -> at("WRONG_TYPE", wrong, "");
            case Refusal refusal -> refusal;
            // A value's own constructor refused it; its reason may name the value, so it is not repeated here.
            case DatabindException wrong when !wrong.getPath().isEmpty() -> at("WRONG_TYPE", wrong, "");
            case null, default -> Refusal.badRequest("UNREADABLE_JSON", null);
        };
    }

    private Refusal at(String code, DatabindException where, String value) {
        String pointer = Pointers.of(where.getPath());
        String detail = messages.get("problem." + code + ".at", pointer);
        return Refusal.badRequest(code, detail)
                .with(List.of(FieldError.error(pointer, code, detail, PersonalNumbers.mask(value))));
    }
}
