package io.renshetong.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declarations that changed a register: up to 500 of one unit and type. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeclarationEffective(
        String eventId,
        Instant occurredAt,
        String service,
        String type,
        String unitCode,
        List<Effective> declarations) {

    /**
     * One declaration that took effect.
     *
     * @param effectiveOn from which day it counts
     * @param payload the whole row that took effect, by field
     * @param outcome what came of it that the row alone does not say; absent where there is nothing, and in older events
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Effective(
            String no,
            int revision,
            @Nullable String batchNo,
            Subject subject,
            LocalDate effectiveOn,
            Instant effectiveAt,
            Map<String, @Nullable Object> payload,
            List<FieldChange> changes,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, @Nullable Object> outcome) {}
}
