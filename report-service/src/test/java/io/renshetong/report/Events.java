package io.renshetong.report;

import io.renshetong.contract.AttachmentRef;
import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.DeclarationSubmission.RevisionRef;
import io.renshetong.contract.DeclarationSubmission.Withdrawn;
import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import io.renshetong.contract.Subject;
import io.renshetong.contract.Topics;
import io.renshetong.contract.TypeForm;
import io.renshetong.contract.TypeForm.FormDocument;
import io.renshetong.contract.TypeForm.FormField;
import io.renshetong.starter.outbox.RecordHeaders;
import io.renshetong.testkit.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** What other services tell this one, and the telling over the real broker. */
public final class Events {
    public static final String UNIT = "430203000101";
    public static final Party CONFIRMER = new Party("1003", "王芳");
    public static final TypeForm WORDING = new TypeForm(
            "个人信息修改",
            List.of(
                    new FormField("idNumber", "身份证号码", "身份信息", "idNumber", null, "S3"),
                    new FormField("name", "姓名", "身份信息", "text", null, "S1"),
                    new FormField("sex", "性别", "身份信息", "code", "sex", "S1"),
                    new FormField("birthDate", "出生日期", "身份信息", "date", null, "S1"),
                    new FormField("householdRegion", "户口所在地", "户籍", "code", "region", "S1"),
                    new FormField("mobile", "手机号码", "联系方式", "mobile", null, "S2"),
                    new FormField("contactAddress", "联系地址", "联系方式", "address", null, "S2"),
                    new FormField("email", "电子邮箱", "联系方式", "email", null, "S2"),
                    new FormField("education", "文化程度", "其他", "code", "education", "S1"),
                    new FormField("remark", "备注", "其他", "multiline", null, "S1")),
            List.of(new FormDocument("id-card-front", "身份证正面"), new FormDocument("id-card-back", "身份证反面")));

    public static final FieldChange MOBILE = new FieldChange("mobile", "13873300001", "13873300002");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final Instant AT = Instant.parse("2026-11-23T08:28:43Z");
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    EmbeddedBroker.shared().address(),
                    ProducerConfig.LINGER_MS_CONFIG,
                    0),
            new StringSerializer(),
            new ByteArraySerializer());

    private Events() {}

    /** A number nobody has used yet. */
    public static String number() {
        return "4302031120261123%06d".formatted(SEQUENCE.incrementAndGet());
    }

    public static String batchNo() {
        return "P43020311202611231628%02d%03d".formatted(SEQUENCE.incrementAndGet() / 1000, SEQUENCE.get() % 1000);
    }

    public static Declared declared(String name, FieldChange... changes) {
        return declared(number(), 1, name, changes);
    }

    public static Declared declared(String no, int revision, String name, FieldChange... changes) {
        boolean key = Arrays.stream(changes)
                .anyMatch(change -> List.of("name", "idNumber", "sex").contains(change.field()));
        return new Declared(
                no,
                revision,
                new Subject("p-" + no, "43020319850312001X", name, "4302000" + no.substring(no.length() - 5)),
                key ? Risk.KEY : Risk.GENERAL,
                Map.of("name", name),
                List.of(changes),
                key
                        ? List.of(
                                new AttachmentRef("a", "id-card-front", "正.jpg", "image/jpeg", 1, "00"),
                                new AttachmentRef("b", "id-card-back", "反.jpg", "image/jpeg", 1, "00"))
                        : List.of(),
                new Party("1002", "李强"),
                AT,
                null,
                List.of());
    }

    public static Confirmed confirmed(String batchNo, Declared... declarations) {
        return confirmed(UNIT, batchNo, 1, 1, List.of(declarations));
    }

    public static Confirmed confirmed(String unit, String batchNo, int chunk, int chunks, List<Declared> declarations) {
        return new Confirmed(
                UUID.randomUUID().toString(),
                AT,
                "person-service",
                "person-change",
                unit,
                "株洲芦淞服饰有限公司一分厂",
                "430203",
                batchNo,
                chunk,
                chunks,
                CONFIRMER,
                declarations,
                WORDING,
                null);
    }

    public static Withdrawn withdrawn(String... numbers) {
        return new Withdrawn(
                UUID.randomUUID().toString(),
                AT.plusSeconds(60),
                "person-service",
                "person-change",
                UNIT,
                CONFIRMER,
                "填错了",
                Arrays.stream(numbers).map(no -> new RevisionRef(no, 1)).toList());
    }

    public static DeclarationDecided decided(
            String no, Verdict verdict, Instant at, String reasonCode, String opinion) {
        return new DeclarationDecided(
                UUID.randomUUID().toString(),
                at,
                "person-service",
                "person-change",
                UNIT,
                List.of(new Decision(
                        no,
                        1,
                        verdict,
                        verdict == Verdict.ACCEPT ? Stage.ACCEPTANCE : Stage.FIRST_AUDIT,
                        new Party("c1", "审核员甲"),
                        at,
                        reasonCode,
                        null,
                        opinion)));
    }

    public static DeclarationDecided decided(String no, Verdict verdict) {
        return decided(no, verdict, AT.plusSeconds(120), null, null);
    }

    /** By its JSON, so that a part added to the contract needs no change here. */
    public static DeclarationEffective effective(Declared declared, String batchNo) {
        return JSON.convertValue(
                Map.of(
                        "eventId",
                        UUID.randomUUID().toString(),
                        "occurredAt",
                        AT.plusSeconds(180),
                        "service",
                        "person-service",
                        "type",
                        "person-change",
                        "unitCode",
                        UNIT,
                        "declarations",
                        List.of(Map.of(
                                "no", declared.no(),
                                "revision", declared.revision(),
                                "batchNo", batchNo,
                                "subject", declared.subject(),
                                "effectiveOn", LocalDate.of(2026, 11, 23),
                                "effectiveAt", AT.plusSeconds(180),
                                "payload", declared.payload(),
                                "changes", declared.changes()))),
                DeclarationEffective.class);
    }

    public static void send(Object... events) {
        for (Object event : events) {
            switch (event) {
                case Confirmed one -> send(Topics.CONFIRMED, one.unitCode(), one.eventId(), one);
                case Withdrawn one -> send(Topics.CONFIRMED, one.unitCode(), one.eventId(), one);
                case DeclarationDecided one -> send(Topics.DECIDED, one.unitCode(), one.eventId(), one);
                case DeclarationEffective one -> send(Topics.EFFECTIVE, one.unitCode(), one.eventId(), one);
                default -> throw new IllegalArgumentException(event.toString());
            }
        }
        PRODUCER.flush();
    }

    public static void sendRaw(String topic, String body) {
        PRODUCER.send(new ProducerRecord<>(topic, UNIT, body.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.flush();
    }

    private static void send(String topic, String key, String eventId, Object event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, JSON.writeValueAsBytes(event));
        record.headers().add(RecordHeaders.EVENT_ID, eventId.getBytes(StandardCharsets.UTF_8));
        PRODUCER.send(record);
    }
}
