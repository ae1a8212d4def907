package io.renshetong.declaration.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants to declare.
 *
 * @param ref whom, by id in the register; absent for somebody who is new
 * @param unitCode on behalf of which unit, where no register tells
 * @param values text by field; of a change only the fields that change, {@code null} clears one
 * @param attachments ids of documents uploaded before
 * @param acknowledged codes of the warnings the operator has seen and accepts
 * @param version the version the operator saw, when correcting
 */
public record SaveRequest(
        @Nullable String ref,
        @Nullable String unitCode,
        @Nullable Map<String, @Nullable Object> values,
        @Nullable List<String> attachments,
        @Nullable Set<String> acknowledged,
        @Nullable Integer version) {

    public SaveRequest {
        values = values == null ? Map.of() : values;
        attachments = attachments == null ? List.of() : attachments;
        acknowledged = acknowledged == null ? Set.of() : acknowledged;
    }
}
