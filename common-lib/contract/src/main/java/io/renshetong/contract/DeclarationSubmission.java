package io.renshetong.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a unit hands to the centre or takes back; key on the topic is the unit code, so one unit's events keep their order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeclarationSubmission.Confirmed.class, name = "confirmed"),
    @JsonSubTypes.Type(value = DeclarationSubmission.Withdrawn.class, name = "withdrawn")
})
public sealed interface DeclarationSubmission {
    String eventId();

    Instant occurredAt();

    /** The declaring service as registered in Eureka, for example {@code person-service}. */
    String service();

    /** The declaration type, for example {@code person-change}. */
    String type();

    /** 单位管理码 (AAB999). */
    String unitCode();

    /**
     * Up to 500 declarations of one unit, one type and one confirm batch.
     *
     * @param region administrative division, 6 digits (GB/T 2260)
     * @param batchNo 确认批次号
     * @param chunk number of this event within its batch, from 1
     * @param chunks how many events the batch has
     * @param form how the type names its fields; absent in events of before it was added
     * @param batchSize how many declarations the whole batch has; absent in events of before it was added
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Confirmed(
            String eventId,
            Instant occurredAt,
            String service,
            String type,
            String unitCode,
            String unitName,
            String region,
            String batchNo,
            int chunk,
            int chunks,
            Party confirmedBy,
            List<Declared> declarations,
            @Nullable TypeForm form,
            @Nullable Integer batchSize)
            implements DeclarationSubmission {}

    /** Declarations taken back before the centre took them up. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Withdrawn(
            String eventId,
            Instant occurredAt,
            String service,
            String type,
            String unitCode,
            Party withdrawnBy,
            String reason,
            List<RevisionRef> declarations)
            implements DeclarationSubmission {}

    /**
     * One declaration as confirmed.
     *
     * @param revision counts confirmations and withdrawals; a decision names the one it saw
     * @param payload the whole row after the change, by field
     * @param changes empty for a type that declares something new
     * @param effectiveOn the day it is meant to take effect; absent means at once when passed
     * @param warnings codes of warnings the operator saw and acknowledged
     * @param present what registers said of the subject on confirming that the row does not; absent where the type tells
     *     nothing more, and in events of before it was added
     * @param remarks what is to be read beside a value that does not count as it stands, in words by field; absent where
     *     all count as declared, and in events of before it was added
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Declared(
            String no,
            int revision,
            Subject subject,
            Risk risk,
            Map<String, @Nullable Object> payload,
            List<FieldChange> changes,
            List<AttachmentRef> attachments,
            Party declaredBy,
            Instant declaredAt,
            @Nullable LocalDate effectiveOn,
            List<String> warnings,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, @Nullable Object> present,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, String> remarks) {

        @JsonCreator
        public Declared {}

        /** Of a type that tells no more than its rows. */
        public Declared(
                String no,
                int revision,
                Subject subject,
                Risk risk,
                Map<String, @Nullable Object> payload,
                List<FieldChange> changes,
                List<AttachmentRef> attachments,
                Party declaredBy,
                Instant declaredAt,
                @Nullable LocalDate effectiveOn,
                List<String> warnings) {
            this(
                    no,
                    revision,
                    subject,
                    risk,
                    payload,
                    changes,
                    attachments,
                    declaredBy,
                    declaredAt,
                    effectiveOn,
                    warnings,
                    null,
                    null);
        }
    }

    /** A declaration at a revision: the one that was confirmed and is no longer valid. */
    record RevisionRef(String no, int revision) {}
}
