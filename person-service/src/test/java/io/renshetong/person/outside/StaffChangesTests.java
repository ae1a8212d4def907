package io.renshetong.person.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.renshetong.person.register.Person;
import io.renshetong.person.register.Persons;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What enrollment-service has in transit keeps key data as they are, and nothing else (DOMAIN D.5). */
@ServiceTest(broker = false)
@ActiveProfiles("demo")
class StaffChangesTests {
    private static final String UNIT = "430203000102";
    private static final EnrollmentStub ENROLLMENT = new EnrollmentStub();
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static int next;

    @Autowired
    Caller caller;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Persons persons;

    @Autowired
    CircuitBreakerRegistry breakers;

    private Caller admin;

    @DynamicPropertySource
    static void enrollmentIsHere(DynamicPropertyRegistry properties) {
        properties.add("spring.cloud.openfeign.client.config.enrollment-service.url", ENROLLMENT::address);
        properties.add("spring.cloud.openfeign.client.config.staff-changes.url", ENROLLMENT::address);
    }

    @BeforeEach
    void nothingIsInTransit() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        ENROLLMENT.answers("{\"held\":[]}");
        admin = caller.as(TestTokens.admin(UNIT));
    }

    private Person somebody() {
        Long id = jdbc.queryForObject(
                "SELECT person_id FROM person_unit WHERE unit_code = ? AND until IS NULL ORDER BY person_id LIMIT 1 OFFSET ?",
                Long.class,
                UNIT,
                next++);
        return persons.findAll(List.of(Objects.requireNonNull(id)))
                .values()
                .iterator()
                .next();
    }

    private Answer renames(Person person) {
        List<String> documents = Stream.of("id-card-front", "id-card-back")
                .map(kind -> admin.upload("/declarations/person-change/attachments", kind, kind + ".png", PICTURE)
                        .json()
                        .path("id")
                        .asString())
                .toList();
        return saves(person, Map.of("name", "更名后"), documents);
    }

    private Answer saves(Person person, Map<String, String> values, List<String> documents) {
        return admin.once()
                .post(
                        "/declarations/person-change",
                        Map.of("ref", person.ref(), "values", values, "attachments", documents));
    }

    private static String held(Person person) {
        return """
                {"held":[{"key":"staff:%s:310","by":{"no":"4302033420261101000001","type":"suspension",
                 "typeLabel":"暂停参保","status":"DRAFT","unitCode":"430203000102","declaredBy":"刘经办",
                 "declaredAt":"2026-11-01T01:02:03Z"}}]}""".formatted(person.fingerprint());
    }

    @Test
    void refuseAChangeOfKeyDataAndNameWhatIsInTransit() {
        Person person = somebody();
        ENROLLMENT.answers(held(person));
        Answer refused = renames(person);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("IN_TRANSIT");
        assertThat(refused.json().path("detail").asString())
                .contains("办结后方可申报重要信息变更", "此人存在待申报的暂停参保信息", "4302033420261101000001", "刘经办", "未确认");
        assertThat(refused.json().path("inTransit").get(0).path("link").asString())
                .isEqualTo("/declarations/suspension/4302033420261101000001");
        assertThat(ENROLLMENT.questions.getFirst())
                .contains("staff:" + person.fingerprint() + ":310")
                .contains("staff:" + person.fingerprint() + ":410")
                .contains("staff:" + person.fingerprint() + ":210");
        ENROLLMENT.answers("{\"held\":[]}");
        assertThat(renames(person).status()).isEqualTo(201);
    }

    @Test
    void areNotAskedAboutAGeneralChange() {
        Person person = somebody();
        ENROLLMENT.answers(held(person));
        assertThat(saves(person, Map.of("postcode", "412007"), List.of()).status())
                .isEqualTo(201);
        assertThat(ENROLLMENT.questions).isEmpty();
    }

    @Test
    void leaveTheFormUsableWhileTheyAreAwayAndConfirmingToLater() {
        ENROLLMENT.fails();
        Answer saved = renames(somebody());
        assertThat(saved.status()).as(saved.json().toString()).isEqualTo(201);
        assertThat(saved.json().path("warnings").toString()).contains("暂时不能核对");
        Map<String, Object> all =
                Map.of("numbers", List.of(saved.json().path("no").asString()));
        Answer refused = admin.once().post("/declarations/person-change/confirmations", all);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("refused").get(0).toString()).contains("NOT_CHECKED", "请稍后再确认");
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        ENROLLMENT.answers("{\"held\":[]}");
        assertThat(admin.once()
                        .post("/declarations/person-change/confirmations", all)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void seeAChangeOfKeyDataByItsPersonsFingerprint() {
        Person person = somebody();
        String no = renames(person).json().path("no").asString();
        Answer held = caller.as(TestTokens.peer("enrollment-service"))
                .post("/peer/in-transit", Map.of("keys", List.of("person-key:" + person.fingerprint())));
        assertThat(held.json().path("held").get(0).path("by").path("no").asString())
                .isEqualTo(no);
        assertThat(caller.as(TestTokens.admin(UNIT))
                        .post("/peer/in-transit", Map.of("keys", List.of("x")))
                        .status())
                .isEqualTo(403);
    }
}
