package io.renshetong.report;

import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import io.renshetong.contract.Subject;
import io.renshetong.contract.TypeForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** What enrollment-service tells of who joins and who leaves. */
public final class StaffChanges {
    public static final Map<String, String> LABELS = Map.of(
            "new-hire", "新参保",
            "renewal", "续保",
            "transfer-in", "调入",
            "insurance-addition", "参保险种增加",
            "suspension", "暂停参保",
            "termination", "终止参保",
            "insurance-reduction", "参保险种减少",
            "retirement", "在职转退休");

    private static final Instant AT = Instant.parse("2026-11-23T08:28:43Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private StaffChanges() {}

    public static String batchNo(String business) {
        return "P430203%s202611231629%05d".formatted(business, SEQUENCE.incrementAndGet());
    }

    public static Declared declared(String name, String idNumber, Map<String, Object> fields) {
        Map<String, Object> payload = new HashMap<>(Map.of(
                "idDocumentType",
                "01",
                "idNumber",
                idNumber,
                "name",
                name,
                "medical",
                "1",
                "injury",
                "1",
                "unemployment",
                "1"));
        payload.putAll(fields);
        return new Declared(
                "4302033120261123%06d".formatted(SEQUENCE.incrementAndGet()),
                1,
                new Subject(null, idNumber, name, null),
                Risk.GENERAL,
                payload,
                List.of(),
                List.of(),
                new Party("1002", "李强"),
                AT,
                null,
                List.of());
    }

    public static Declared joins(String name, String idNumber, LocalDate on) {
        return declared(
                name,
                idNumber,
                Map.of(
                        "enrolledOn",
                        on.toString(),
                        "contributionStart",
                        "202612",
                        "wage",
                        "5200.5",
                        "insuredIdentity",
                        "10"));
    }

    public static Declared leaves(String name, String idNumber, LocalDate on) {
        return declared(
                name,
                idNumber,
                Map.of(
                        "leftOn",
                        on.toString(),
                        "changeReason",
                        "6301",
                        "unemploymentReason",
                        "6322",
                        "phone",
                        "13873300001"));
    }

    /** As a declaration that leaves, told with the number and the bases the registers have on confirming. */
    public static Declared leaves(String name, String idNumber, LocalDate on, String personNo, Object... bases) {
        Declared bare = leaves(name, idNumber, on);
        List<Map<String, Object>> spans = new ArrayList<>();
        for (int index = 0; index < bases.length; index++)
            spans.add(Map.of("insurance", List.of("310", "410", "210").get(index), "contributionBase", bases[index]));
        return new Declared(
                bare.no(),
                1,
                new Subject(null, idNumber, name, personNo),
                Risk.GENERAL,
                bare.payload(),
                List.of(),
                List.of(),
                bare.declaredBy(),
                AT,
                null,
                List.of(),
                Map.of("person", "p", "participations", spans),
                null);
    }

    /** One event of a batch, which is of one type. */
    public static Confirmed confirmed(String batchNo, String type, int chunk, int chunks, Declared... declarations) {
        return new Confirmed(
                UUID.randomUUID().toString(),
                AT,
                "enrollment-service",
                type,
                Events.UNIT,
                "株洲芦淞服饰有限公司一分厂",
                "430203",
                batchNo,
                chunk,
                chunks,
                Events.CONFIRMER,
                List.of(declarations),
                new TypeForm(LABELS.get(type), List.of(), List.of()),
                null);
    }

    /** By its JSON, so that a part added to the contract needs no change here. */
    public static DeclarationEffective effective(
            Declared declared, String batchNo, String type, Map<String, Object> span) {
        Map<String, Object> told = new HashMap<>(Map.of("insurance", "310"));
        told.putAll(span);
        return JSON.convertValue(
                Map.of(
                        "eventId",
                        UUID.randomUUID().toString(),
                        "occurredAt",
                        AT.plusSeconds(180),
                        "service",
                        "enrollment-service",
                        "type",
                        type,
                        "unitCode",
                        Events.UNIT,
                        "declarations",
                        List.of(Map.of(
                                "no", declared.no(),
                                "revision", declared.revision(),
                                "batchNo", batchNo,
                                "subject", declared.subject(),
                                "effectiveOn", LocalDate.of(2026, 11, 23),
                                "effectiveAt", AT.plusSeconds(180),
                                "payload", declared.payload(),
                                "changes", declared.changes(),
                                "outcome", Map.of("person", "p", "participations", List.of(told))))),
                DeclarationEffective.class);
    }
}
