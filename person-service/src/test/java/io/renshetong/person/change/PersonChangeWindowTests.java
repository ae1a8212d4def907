package io.renshetong.person.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.person.register.Person;
import io.renshetong.person.register.Persons;
import io.renshetong.starter.crypto.Secret;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** Window 1.1 by REST: what the form refuses, what it asks back, what it wants proved. */
@ServiceTest(broker = false)
@ActiveProfiles("demo")
class PersonChangeWindowTests {
    private static final String UNIT = "430203000202";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    Caller caller;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Persons persons;

    private Caller operator() {
        return caller.as(TestTokens.operator(UNIT));
    }

    /** Somebody with 18 digits whom no other test declares. */
    private Person somebody() {
        List<Long> ids = jdbc.queryForList(
                "SELECT person_id FROM person_unit WHERE unit_code = ? AND until IS NULL ORDER BY person_id",
                Long.class,
                UNIT);
        while (true) {
            Person person = persons.findAll(List.of(ids.get(NEXT.getAndIncrement())))
                    .values()
                    .iterator()
                    .next();
            if (person.number().length() == 18) {
                return person;
            }
        }
    }

    private Person somebodyWith15Digits() {
        return persons
                .findAll(jdbc.queryForList(
                        "SELECT person_id FROM person_unit WHERE unit_code = ? AND until IS NULL", Long.class, UNIT))
                .values()
                .stream()
                .filter(person -> person.number().length() == 15)
                .findFirst()
                .orElseThrow();
    }

    private Answer save(Person person, Map<String, ?> values, List<String> attachments, List<String> acknowledged) {
        return operator()
                .once()
                .post(
                        "/declarations/person-change",
                        Map.of(
                                "ref", person.ref(),
                                "values", values,
                                "attachments", attachments,
                                "acknowledged", acknowledged));
    }

    private Answer save(Person person, Map<String, ?> values) {
        return save(person, values, List.of(), List.of());
    }

    private List<String> handedIn(String... kinds) {
        List<String> ids = new ArrayList<>();
        for (String kind : kinds) {
            Answer answer = operator().upload("/declarations/person-change/attachments", kind, kind + ".png", PICTURE);
            assertThat(answer.status()).isEqualTo(201);
            ids.add(answer.json().get("id").asString());
        }
        return ids;
    }

    private static List<String> codes(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString().replace("#/values/", "") + ":"
                        + error.get("code").asString())
                .toList();
    }

    /** A sound number of the same sex and birth date. */
    private static String another(Person person, int sequence) {
        String number = person.number();
        String first16 = "430281" + number.substring(6, 14) + "%02d".formatted(sequence);
        String seventeenth = number.substring(16, 17);
        return "0123456789X"
                .chars()
                .mapToObj(last -> first16 + seventeenth + (char) last)
                .filter(one -> CitizenId.parse(one, LocalDate.MAX).isValid())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "mobile, 12800001234, declaration.mobile",
        "mobile, '', declaration.required",
        "phone, 0731-123, declaration.phone",
        "postcode, 012000, declaration.postcode",
        "email, name@, declaration.email",
        "email, a123456789012345678901234567890123456789@example.com, declaration.too-long",
        "documentNumber, ABC, person-change.documentNumber.pattern",
        "documentNumber, ABC-12345, person-change.documentNumber.pattern",
        "birthDate, 2001-02-29, declaration.unreadable.DATE",
        "birthDate, '', declaration.required",
        "firstWorkDate, '', declaration.required",
        "idDocumentType, 55, declaration.unknown-code",
        "sex, 3, declaration.unknown-code",
        "ethnicGroup, 00, declaration.unknown-code",
        "ethnicGroup, '', declaration.required",
        "nationality, XXX, declaration.unknown-code",
        "nationality, '', declaration.required",
        "householdType, 99, declaration.unknown-code",
        "householdType, '', declaration.required",
        "householdRegion, 999999, declaration.unknown-code",
        "education, 99, declaration.unknown-code",
        "personalStatus, 88, declaration.unknown-code",
        "personalStatus, '', declaration.required",
        "employmentForm, 01, declaration.unknown-code",
        "employmentForm, '', declaration.required",
        "professionalTitle, 9, declaration.unknown-code",
        "skillLevel, 9, declaration.unknown-code",
        "specialWorkType, 8, declaration.unknown-code",
        "administrativeRank, 999, declaration.unknown-code",
        "maritalStatus, 7, declaration.unknown-code",
        "politicalStatus, 99, declaration.unknown-code",
        "migrantWorker, 2, declaration.unknown-code",
        "name, '', declaration.required",
        "personNo, 1, declaration.unknown-field",
        "retired, 1, declaration.unknown-field"
    })
    void refusesTheFormOf(String field, String value, String code) {
        Answer answer = save(somebody(), Map.of(field, value));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(codes(answer)).contains(field + ":" + code);
    }

    @ParameterizedTest
    @CsvSource({"householdAddress, 150", "contactAddress, 150", "remark, 200", "name, 50"})
    void measuresInCharacters(String field, int most) {
        Answer answer = save(somebody(), Map.of(field, "𠮷".repeat(most + 1)));
        assertThat(codes(answer)).contains(field + ":declaration.too-long");
    }

    @Test
    void refusesToDeclareWhatIsThereAlready() {
        Person person = somebody();
        Answer answer = save(person, Map.of("name", person.name()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(codes(answer)).anyMatch(code -> code.endsWith("declaration.nothing-changed"));
    }

    @Test
    void keepsAllRulesPluggedIn() {
        Answer answer = save(
                somebody(),
                Map.of("name", "李 明", "idNumber", "110108199001011235", "firstWorkDate", "2030-01-01", "sex", "9"));
        assertThat(codes(answer))
                .contains(
                        "name:person-change.name.blank-inside",
                        "idNumber:citizen-id.check-digit",
                        "firstWorkDate:person-change.firstWorkDate.to-come",
                        "sex:person-change.sex.unknown",
                        "attachments:person-change.attachments.identity",
                        "attachments:person-change.attachments.seniority");
    }

    @ParameterizedTest
    @ValueSource(strings = {"43020319850312001X", "43020319850312001x", "430203850312001"})
    void refusesTheNumberOfSomebodyElseInEverySpelling(String number) {
        assertThat(codes(save(somebody(), Map.of("idNumber", number))))
                .contains("idNumber:person-change.idNumber.taken");
    }

    @Test
    void refusesTheRaisedNumberOfSomebodyWhoStandsThereWith15Digits() {
        String raised = CitizenId.of(somebodyWith15Digits().number()).value();
        assertThat(codes(save(somebody(), Map.of("idNumber", raised))))
                .contains("idNumber:person-change.idNumber.taken");
    }

    @Test
    void raisesOnesOwnNumberTo18Characters() {
        Person person = somebodyWith15Digits();
        Answer answer =
                save(person, Map.of("idNumber", CitizenId.of(person.number()).value()));
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(201);
    }

    @Test
    void letsOnlyOneOfTwoClaimTheSameNewNumber() {
        Person first = somebody();
        String wanted = another(first, 71);
        List<String> proof = handedIn("police-certificate");
        assertThat(save(first, Map.of("idNumber", wanted), proof, List.of()).status())
                .isEqualTo(201);
        CitizenId id = CitizenId.of(wanted);
        LocalDate began = id.birthDate().plusYears(17);
        Person second = somebody();
        while (since(second).isBefore(began)) {
            second = somebody();
        }
        Map<String, Object> values = new HashMap<>(Map.of("idNumber", wanted));
        values.put("sex", id.sex().code());
        values.put("birthDate", id.birthDate().toString());
        values.put("firstWorkDate", began.toString());
        Answer answer = save(second, values, handedIn("police-certificate"), List.of());
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("IN_TRANSIT");
    }

    private LocalDate since(Person person) {
        return jdbc.queryForObject(
                "SELECT since FROM person_unit WHERE person_id = ? AND unit_code = ? AND until IS NULL",
                LocalDate.class,
                person.id(),
                UNIT);
    }

    @Test
    void refusesWorkThatBeganAfterJoiningTheUnit() {
        Person person = somebody();
        assertThat(codes(save(
                        person,
                        Map.of("firstWorkDate", since(person).plusDays(1).toString()),
                        handedIn("other"),
                        List.of())))
                .contains("firstWorkDate:person-change.firstWorkDate.after-joining");
    }

    @Test
    void wantsAKeyFieldProvedAndWeighsIt() {
        Person person = somebody();
        Answer unproved = save(person, Map.of("name", "向玥㴪"));
        assertThat(codes(unproved)).containsExactly("attachments:person-change.attachments.identity");
        Answer proved = save(person, Map.of("name", "向玥㴪"), handedIn("id-card-front", "id-card-back"), List.of());
        assertThat(proved.status()).as("%s", proved.json()).isEqualTo(201);
        JsonNode row = open(person);
        assertThat(row.get("keyChange").asBoolean()).isTrue();
        assertThat(row.get("risk").asString()).isEqualTo("KEY");
        assertThat(row.get("changedFields").get(0).asString()).isEqualTo("姓名");
    }

    @Test
    void takesNameAndNumberTogetherForHighRisk() {
        Person person = somebody();
        Answer answer = save(
                person,
                Map.of("name", "张三丰", "idNumber", another(person, 72)),
                handedIn("id-card-front", "id-card-back"),
                List.of());
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(201);
        assertThat(open(person).get("risk").asString()).isEqualTo("HIGH");
    }

    @Test
    void asksBackAboutWhatIsUnusual() {
        Person person = somebody();
        Map<String, Object> values =
                Map.of("migrantWorker", person.migrantWorker().equals("1") ? "0" : "1");
        Map<String, Object> unusual = new HashMap<>(values);
        unusual.put("migrantWorker", "1");
        unusual.put("householdType", "11");
        Answer asked = save(person, unusual);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.code()).isEqualTo("WARNINGS");
        assertThat(codes(asked)).contains("migrantWorker:person-change.migrantWorker.without-farm");
        List<String> acknowledged = asked.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("code").asString())
                .toList();
        assertThat(save(person, unusual, List.of(), acknowledged).status()).isEqualTo(201);
    }

    @Test
    void showsInTheListAndOnThePersonsPageWhatIsInTransit() {
        Person person = somebody();
        String no = save(person, Map.of("remark", "调岗")).json().get("no").asString();
        JsonNode row = operator()
                .post("/persons/search", Map.of("personNo", person.personNo()))
                .json()
                .get("rows")
                .get(0);
        assertThat(row.get("inTransit").get("no").asString()).isEqualTo(no);
        assertThat(row.get("inTransit").get("statusLabel").asString()).isEqualTo("未确认");
        assertThat(row.get("inTransit").get("link").asString()).contains(no);
        JsonNode declared =
                operator().get("/persons/" + person.ref() + "/declarations").json();
        assertThat(declared.valueStream().map(one -> one.get("no").asString())).containsExactly(no);
        assertThat(caller.as(TestTokens.operator("430203000101"))
                        .get("/persons/" + person.ref() + "/declarations")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void fillsTheFormWithMaskedValues() {
        Person person = somebody();
        JsonNode form = operator()
                .get("/declarations/person-change/prefill/" + person.ref())
                .json();
        assertThat(form.get("unitCode").asString()).isEqualTo(UNIT);
        assertThat(form.get("values").get("idNumber").asString()).contains("********");
        assertThat(form.get("values").get("mobile").asString())
                .isNotEqualTo(Secret.clear(person.mobile()))
                .contains("****");
        assertThat(form.get("values").get("contactAddress").asString()).endsWith("***");
        assertThat(form.get("values").get("name").asString()).isEqualTo(person.name());
    }

    @Test
    void hasNoFormForSomebodyWhoLeft() {
        Long left = jdbc.queryForObject(
                "SELECT MIN(pu.person_id) FROM person_unit pu WHERE pu.unit_code = '430203000200' AND pu.until IS NOT NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM person_unit o WHERE o.person_id = pu.person_id"
                        + " AND o.unit_code = '430203000200' AND o.until IS NULL)",
                Long.class);
        assertThat(caller.as(TestTokens.operator("430203000200"))
                        .get("/declarations/person-change/prefill/" + left)
                        .status())
                .isEqualTo(404);
    }

    private JsonNode open(Person person) {
        return operator()
                .post("/declarations/person-change/search", Map.of("ref", person.ref()))
                .json()
                .get("rows")
                .get(0);
    }
}
