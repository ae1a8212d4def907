package io.renshetong.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the centre decided about up to 500 declarations of one unit.
 *
 * @param service the declaring service this is meant for; every other one ignores it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeclarationDecided(
        String eventId, Instant occurredAt, String service, String type, String unitCode, List<Decision> decisions) {

    /**
     * One decision about one confirmed revision.
     *
     * @param stage 受理, 初审 or 复核, or automatic
     * @param auditor whoever decided
     * @param reasonCode R01 … R99, with a return only
     * @param field the field to mend, with a return only
     * @param opinion free text
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Decision(
            String no,
            int revision,
            Verdict verdict,
            Stage stage,
            Party auditor,
            Instant decidedAt,
            @Nullable String reasonCode,
            @Nullable String field,
            @Nullable String opinion) {}

    /** What a decision does to the declaration. */
    public enum Verdict {
        /** Taken up or moved to another stage; it can no longer be withdrawn. */
        ACCEPT,
        PASS,
        RETURN
    }

    /** Where in the centre's process the decision was taken. */
    public enum Stage {
        AUTOMATIC,
        ACCEPTANCE,
        FIRST_AUDIT,
        REVIEW
    }
}
