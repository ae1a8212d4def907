package io.renshetong.center;

import io.renshetong.contract.AttachmentRef;
import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.DeclarationSubmission.RevisionRef;
import io.renshetong.contract.DeclarationSubmission.Withdrawn;
import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import io.renshetong.contract.Subject;
import io.renshetong.contract.TypeForm;
import io.renshetong.contract.TypeForm.FormDocument;
import io.renshetong.contract.TypeForm.FormField;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a unit sends to the centre in these tests. */
final class Declarations {
    static final String UNIT = "430203000101";
    static final Party CONFIRMER = new Party("1003", "王芳");

    /** What person-service says of its fields, as far as these tests go. */
    static final TypeForm PERSON_CHANGE = new TypeForm(
            "个人信息修改",
            List.of(
                    new FormField("idDocumentType", "证件类型", "身份信息", "code", "id-document-type", "S1"),
                    new FormField("idNumber", "身份证号码", "身份信息", "idNumber", null, "S3"),
                    new FormField("name", "姓名", "身份信息", "text", null, "S1"),
                    new FormField("sex", "性别", "身份信息", "code", "sex", "S1"),
                    new FormField("birthDate", "出生日期", "身份信息", "date", null, "S1"),
                    new FormField("mobile", "手机号码", "联系方式", "mobile", null, "S2")),
            List.of(new FormDocument("id-card-front", "身份证正面")));

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private Declarations() {}

    /** A number nobody has used yet. */
    static String number() {
        return "4302031120261123%06d".formatted(SEQUENCE.incrementAndGet());
    }

    /** A declaration of a new mobile number. */
    static Declared general(String no, int revision) {
        return declared(no, revision, Risk.GENERAL, new FieldChange("mobile", "13873300001", "13873300002"));
    }

    /** A declaration of another name, with evidence. */
    static Declared key(String no, int revision) {
        return declared(no, revision, Risk.KEY, new FieldChange("name", "欧阳龑", "欧阳䶮"));
    }

    /** Name and number together. */
    static Declared high(String no, int revision) {
        return declared(
                no,
                revision,
                Risk.HIGH,
                new FieldChange("name", "欧阳龑", "欧阳䶮"),
                new FieldChange("idNumber", "430522197806300019", "43020319850312001X"));
    }

    /** A sex the citizen id contradicts. */
    static Declared red(String no, int revision) {
        return declared(no, revision, Risk.KEY, new FieldChange("sex", "1", "2"));
    }

    static Declared declared(String no, int revision, Risk risk, FieldChange... changes) {
        Map<String, @Nullable Object> payload = new HashMap<>(Map.of(
                "idDocumentType", "01", "idNumber", "43020319850312001X", "sex", "1", "birthDate", "1985-03-12"));
        for (FieldChange change : changes) payload.put(change.field(), change.after());
        List<AttachmentRef> evidence = risk == Risk.GENERAL
                ? List.of()
                : List.of(new AttachmentRef("a1", "id-card-front", "正面.jpg", "image/jpeg", 1000, "00"));
        return new Declared(
                no,
                revision,
                // Each its own person, or the desk would say that another is open.
                new Subject("p-" + no, "43020319850312001X".replace("0312", no.substring(no.length() - 4)), "欧阳䶮"),
                risk,
                payload,
                List.of(changes),
                evidence,
                new Party("1002", "李强"),
                Instant.parse("2026-11-23T01:00:00Z"),
                null,
                List.of());
    }

    /** The same declaration, told with words beside its fields. */
    static Declared remarked(Declared bare, Map<String, String> remarks) {
        return new Declared(
                bare.no(),
                bare.revision(),
                bare.subject(),
                bare.risk(),
                bare.payload(),
                bare.changes(),
                bare.attachments(),
                bare.declaredBy(),
                bare.declaredAt(),
                bare.effectiveOn(),
                bare.warnings(),
                null,
                remarks);
    }

    static List<Declared> general(int count) {
        return IntStream.range(0, count).mapToObj(_ -> general(number(), 1)).toList();
    }

    static Confirmed confirmed(Declared... declarations) {
        return confirmed(List.of(declarations));
    }

    static Confirmed confirmed(List<Declared> declarations) {
        return new Confirmed(
                UUID.randomUUID().toString(),
                Instant.parse("2026-11-23T01:05:00Z"),
                "person-service",
                "person-change",
                UNIT,
                "株洲芦淞服饰有限公司一分厂",
                "430203",
                "P4302031120261123090500001",
                1,
                1,
                CONFIRMER,
                declarations,
                PERSON_CHANGE,
                declarations.size());
    }

    /** The same declarations as of another type, which says so much of its fields. */
    static Confirmed as(String type, @Nullable TypeForm form, Confirmed event) {
        return new Confirmed(
                event.eventId(),
                event.occurredAt(),
                event.service(),
                type,
                event.unitCode(),
                event.unitName(),
                event.region(),
                event.batchNo(),
                event.chunk(),
                event.chunks(),
                event.confirmedBy(),
                event.declarations(),
                form,
                event.batchSize());
    }

    static Withdrawn withdrawn(String no, int revision) {
        return new Withdrawn(
                UUID.randomUUID().toString(),
                Instant.parse("2026-11-23T01:06:00Z"),
                "person-service",
                "person-change",
                UNIT,
                CONFIRMER,
                "填错了",
                List.of(new RevisionRef(no, revision)));
    }
}
