package io.renshetong.person.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestActors;
import io.renshetong.testkit.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@ServiceTest(broker = false)
@ActiveProfiles("demo")
class ParticipationsTests {
    private static final String PERSON = "10000001";
    private static final EnrollmentStub ENROLLMENT = new EnrollmentStub();
    private static final String INSURED = """
            {"persons":[{"personId":"10000001","insurances":[
              {"insurance":"310","unitCode":"430203000101","unitName":"甲",
               "participationState":"1","contributionState":"1","insuredIdentity":"101",
               "firstEnrolledOn":"2008-07-01","enrolledOn":"2015-03-01","contributionBase":5200.00,
               "contributionStart":"201503","contributedMonths":141,"changeType":"11","changeReason":"6101",
               "changedOn":"2015-03-01","firstPaidMonth":"201503","lastPaidMonth":"202608",
               "arrearsMonths":["202609","202610"],"arrearsAmount":1033.92,"somethingNew":true},
              {"insurance":"410","unitCode":"430203000101","participationState":"2"}]}]}""";

    @Autowired
    Caller caller;

    @Autowired
    CircuitBreakerRegistry breakers;

    @Autowired
    Participations participations;

    @DynamicPropertySource
    static void enrollmentIsHere(DynamicPropertyRegistry properties) {
        properties.add("spring.cloud.openfeign.client.config.enrollment-service.url", ENROLLMENT::address);
    }

    @BeforeEach
    void closeBreakers() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    private Caller operator() {
        return caller.as(TestTokens.operator("430203000101"));
    }

    private JsonNode participations() {
        Caller.Answer answer = operator().get("/persons/" + PERSON + "/participations");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode search() {
        Caller.Answer answer = operator().post("/persons/search", Map.of("size", 50, "personNo", "4302010000001"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get("rows").get(0);
    }

    @Test
    void showsEachInsuranceWithTheNamesOfItsCodes() {
        ENROLLMENT.answers(INSURED);
        JsonNode sheet = participations();
        assertThat(sheet.get("available").asBoolean()).isTrue();
        assertThat(sheet.has("message")).isFalse();
        JsonNode medical = sheet.get("insurances").get(0);
        assertThat(medical.get("insurance").asString()).isEqualTo("310");
        assertThat(medical.get("personNo").asString()).isEqualTo("3110000001");
        assertThat(sheet.get("insurances").get(1).get("personNo").asString()).isEqualTo("4110000001");
        assertThat(medical.get("participationStateLabel").asString()).isEqualTo("正常参保");
        assertThat(medical.get("contributionBase").asDouble()).isEqualTo(5200.0);
        assertThat(medical.get("enrolledOn").asString()).isEqualTo("2015-03-01");
        assertThat(medical.get("lastPaidMonth").asString()).isEqualTo("202608");
        assertThat(medical.get("contributedMonths").asInt()).isEqualTo(141);
        assertThat(medical.get("arrearsMonths").toString()).isEqualTo("[\"202609\",\"202610\"]");
        assertThat(sheet.get("insurances")).hasSize(2);
    }

    @Test
    void saysThatNobodyIsInsuredOnlyWhenEnrollmentSaysSo() {
        ENROLLMENT.answers("{\"persons\":[]}");
        JsonNode sheet = participations();
        assertThat(sheet.get("available").asBoolean()).isTrue();
        assertThat(sheet.get("insurances")).isEmpty();
    }

    @Test
    void saysUnavailableAndGivesNoListWhenEnrollmentFails() {
        ENROLLMENT.fails();
        JsonNode sheet = participations();
        assertThat(sheet.get("available").asBoolean()).isFalse();
        assertThat(sheet.get("message").asString()).contains("暂不可用");
        assertThat(sheet.has("insurances")).isFalse();
    }

    @Test
    void asksOnceForAWholePageAndHandsTheTokenOn() {
        ENROLLMENT.answers(INSURED);
        Caller.Answer answer = operator().post("/persons/search", Map.of("size", 50));
        assertThat(answer.json().get("rows")).hasSize(50);
        assertThat(ENROLLMENT.questions).hasSize(1);
        assertThat(ENROLLMENT.questions.getFirst())
                .contains(PERSON)
                .containsPattern("\"fingerprint\":\"[0-9a-f]{32}\"")
                .doesNotContain("43020319850312001");
        assertThat(ENROLLMENT.tokens.getFirst()).startsWith("Bearer ey");
    }

    @Test
    void asksInItsOwnNameAndForTheReadersUnitsWhereNoRequestIsAnswered() {
        ENROLLMENT.answers(INSURED);
        assertThat(participations.of(Map.of(PERSON, "0".repeat(32)), TestActors.operator("430203000101")))
                .hasValueSatisfying(insured -> assertThat(insured.get(PERSON)).hasSize(2));
        assertThat(ENROLLMENT.addresses).containsExactly("/peer/participations/lookup");
        assertThat(ENROLLMENT.questions.getFirst()).contains("\"units\":[\"430203000101\"]");
        String token = ENROLLMENT.tokens.getFirst().replace("Bearer ", "");
        assertThat(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8))
                .contains("\"sub\":\"person-service\"", "\"kind\":\"peer\"");
    }

    @Test
    void showsTheStatesOfTheThreeInsurancesInTheList() {
        ENROLLMENT.answers(INSURED);
        JsonNode states = search().get("participation");
        assertThat(states.get("medical").asString()).isEqualTo("1");
        assertThat(states.get("medicalLabel").asString()).isEqualTo("正常参保");
        assertThat(states.get("injury").asString()).isEqualTo("2");
        assertThat(states.get("unemployment").isNull()).isTrue();
    }

    @Test
    void doesNotLetTheListWaitForASilentNeighbour() {
        ENROLLMENT.answers(INSURED);
        search();
        ENROLLMENT.keepsSilent();
        Instant start = Instant.now();
        assertThat(search().get("participation").isNull()).isTrue();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        for (int i = 0; i < 3; i++) {
            search();
        }
        int asked = ENROLLMENT.questions.size();
        Instant open = Instant.now();
        assertThat(search().get("participation").isNull()).isTrue();
        assertThat(Duration.between(open, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(ENROLLMENT.questions).hasSize(asked);
    }
}
