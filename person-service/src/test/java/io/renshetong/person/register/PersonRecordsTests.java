package io.renshetong.person.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.RolledBack;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

@ServiceTest(broker = false)
@ActiveProfiles("demo")
class PersonRecordsTests {
    /** At 430203000101, with the number 43020319850312001X. */
    private static final String PERSON = "10000001";

    private static final String UNIT = "430203000101";

    @Autowired
    Caller caller;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Caller operator() {
        return caller.as(TestTokens.operator(UNIT));
    }

    private Caller stranger() {
        return caller.as(TestTokens.operator("430203000200", "430203000201"));
    }

    @Test
    void showsEveryFieldMaskedWithTheNamesOfItsCodes() {
        JsonNode person = operator().get("/persons/" + PERSON).json();
        assertThat(person.get("id").asString()).isEqualTo(PERSON);
        assertThat(person.get("version").asInt()).isEqualTo(1);
        assertThat(person.get("unitName").asString()).isEqualTo("测试单位" + UNIT);
        assertThat(person.get("idNumber").asString()).isEqualTo("430203********001X");
        assertThat(person.get("birthDate").asString()).isEqualTo("1985-03-12");
        assertThat(person.get("mobile").asString()).matches("1\\d{2}\\*{4}\\d{4}");
        assertThat(person.get("householdAddress").asString()).endsWith("***").doesNotContain("号");
        assertThat(person.get("idDocumentTypeLabel").asString()).startsWith("居民身份证");
        assertThat(person.get("householdRegionLabel").asString()).isNotBlank();
        assertThat(person.get("systemNumbers")).hasSize(3);
        for (String field : List.of(
                "personNo",
                "managementCode",
                "documentNumber",
                "name",
                "sexLabel",
                "ethnicGroupLabel",
                "fileBirthDate",
                "firstWorkDate",
                "personalStatusLabel",
                "employmentFormLabel",
                "educationLabel",
                "professionalTitleLabel",
                "skillLevelLabel",
                "maritalStatusLabel",
                "specialWorkTypeLabel",
                "administrativeRankLabel",
                "politicalStatusLabel",
                "migrantWorkerLabel",
                "retiredLabel",
                "medicalClassLabel",
                "nationalityLabel",
                "phone",
                "contactAddress",
                "postcode",
                "email",
                "cardNo",
                "remark")) {
            assertThat(person.has(field)).as(field).isTrue();
        }
    }

    @Test
    void revealsInClearForAReasonAndRecordsIt() {
        Caller.Answer answer = operator().post("/persons/" + PERSON + "/reveal", Map.of("reason", "核对身份证原件"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("idNumber").asString()).isEqualTo("43020319850312001X");
        assertThat(answer.json().get("mobile").asString()).matches("1\\d{10}");
        assertThat(answer.json().get("householdAddress").asString()).startsWith("湖南省株洲市");
        String detail = jdbc.queryForObject(
                "SELECT detail FROM audit_log WHERE action = 'REVEAL' AND object_id = ? AND outcome = 'DONE'"
                        + " ORDER BY id DESC LIMIT 1",
                String.class,
                PERSON);
        assertThat(detail).contains("核对身份证原件", "idNumber").doesNotContain("43020319850312001X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\" \"}", "{\"reason\":null}"})
    void revealsNothingWithoutAReason(String body) {
        Caller.Answer answer = operator().post("/persons/" + PERSON + "/reveal", body);
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.response().body()).asString().doesNotContain("001X");
    }

    @Test
    void revealsNothingToAViewer() {
        Caller.Answer answer =
                caller.as(TestTokens.viewer(UNIT)).post("/persons/" + PERSON + "/reveal", Map.of("reason", "看看"));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void flagsWhoRevealsMoreThanAHundredADay() {
        jdbc.update(
                "INSERT INTO person_reveal_count (account_id, day, reveals) VALUES ('account-admin', ?, 99)"
                        + " ON DUPLICATE KEY UPDATE reveals = 99",
                LocalDate.now(clock));
        Caller admin = caller.as(TestTokens.admin(UNIT));
        admin.post("/persons/" + PERSON + "/reveal", Map.of("reason", "第一百次"));
        admin.post("/persons/" + PERSON + "/reveal", Map.of("reason", "第一百零一次"));
        assertThat(jdbc.queryForList(
                        "SELECT code FROM audit_log WHERE action = 'REVEAL' AND actor_id = 'account-admin' ORDER BY id",
                        String.class))
                .containsExactly(null, "OVER_THRESHOLD");
    }

    @Test
    void countsEveryRevealWhereTheFirstOfTheDayWasTakenBack() throws Exception {
        Caller confirmer = caller.as(TestTokens.confirmer(UNIT));
        List<Caller.Answer> answers = new RolledBack(jdbc.getDataSource())
                .before(
                        () -> confirmer.post("/persons/" + PERSON + "/reveal", Map.of("reason", "一起核对")),
                        "INSERT INTO person_reveal_count (account_id, day, reveals) VALUES ('account-confirmer', ?, 1)",
                        LocalDate.now(clock));
        assertThat(answers).extracting(Caller.Answer::status).containsOnly(200);
        assertThat(jdbc.queryForObject(
                        "SELECT reveals FROM person_reveal_count WHERE account_id = 'account-confirmer'",
                        Integer.class))
                .isEqualTo(answers.size());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /persons/10000001, ",
        "GET, /persons/10000001/participations, ",
        "POST, /persons/10000001/reveal, {\"reason\":\"核对\"}"
    })
    void knowsNobodyOfAnotherUnitAndRecordsTheAttempt(String method, String path, String body) {
        int before = denied();
        Caller.Answer answer = stranger().call(method, path, body);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(denied()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "abc", "99999999999999999999", "-1"})
    void answersTheSameForSomebodyWhoIsNotThere(String id) {
        Caller.Answer nobody = operator().get("/persons/" + id);
        Caller.Answer foreign = stranger().get("/persons/" + PERSON);
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.code()).isEqualTo(foreign.code());
        assertThat(nobody.json().get("detail")).isEqualTo(foreign.json().get("detail"));
    }

    @Test
    void keepsNoNumberReadableInTheDatabase() {
        Map<String, Object> row = jdbc.queryForMap("SELECT * FROM person WHERE id = ?", PERSON);
        for (String column : List.of("id_number", "mobile", "household_address", "contact_address", "card_no")) {
            assertThat(new String((byte[]) row.get(column), StandardCharsets.UTF_8))
                    .as(column)
                    .doesNotContain("430203", "138", "株洲");
        }
        assertThat((String) row.get("id_number_index")).hasSize(32);
    }

    private int denied() {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM audit_log WHERE outcome = 'DENIED'", Integer.class);
        return count == null ? 0 : count;
    }
}
