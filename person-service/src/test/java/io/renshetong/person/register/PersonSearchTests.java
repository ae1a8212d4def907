package io.renshetong.person.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

@ServiceTest(broker = false)
@ActiveProfiles("demo")
class PersonSearchTests {
    private static final String UNIT = "430203000101";
    private static final String FOREIGN_UNIT = "430203000201";

    @Autowired
    Caller caller;

    @Autowired
    JdbcTemplate jdbc;

    private Caller operator() {
        return caller.as(TestTokens.operator("430203000100", UNIT, "430203000102", "430203000103"));
    }

    private JsonNode search(Map<String, Object> conditions) {
        Caller.Answer answer = operator().post("/persons/search", conditions);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void listsEverybodyOnTheRegistersOfTheActorsUnits() {
        JsonNode list = search(Map.of("size", 100));
        assertThat(list.get("total").asInt()).isEqualTo(1_400);
        assertThat(list.get("rows")).hasSize(100);
        JsonNode row = list.get("rows").get(0);
        assertThat(row.get("idNumber").asString()).matches("\\d{6}\\*{6,8}\\d{2,3}[\\dX]");
        assertThat(row.get("phone").asString()).matches("1\\d{2}\\*{4}\\d{4}");
        assertThat(row.get("sexLabel").asString()).isIn("男性", "女性", "男", "女");
        assertThat(row.get("ethnicGroupLabel").asString()).endsWith("族");
        assertThat(row.get("householdTypeLabel").asString()).isNotBlank();
        assertThat(row.get("unitName").asString()).startsWith("测试单位430203");
        assertThat(row.get("onRegister").asBoolean()).isTrue();
    }

    @Test
    void saysNothingOfParticipationWhileNobodyCanSay() {
        assertThat(search(Map.of()).get("rows").get(0).get("participation").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"43020319850312001X", "43020319850312001x", "430203850312001", " ４３０２０３１９８５０３１２００１Ｘ "})
    void findsOnePersonUnderEverySpellingOfTheNumber(String number) {
        JsonNode found = search(Map.of("idNumber", number));
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.get("rows").get(0).get("idNumber").asString()).isEqualTo("430203********001X");
    }

    @Test
    void findsWhoStandsInTheRegisterWith15Digits() {
        JsonNode page = search(Map.of("size", 100, "sort", "birthDate,asc"));
        JsonNode old = page.get("rows")
                .valueStream()
                .filter(row -> row.get("idNumber").asString().length() == 15)
                .findFirst()
                .orElseThrow();
        assertThat(search(Map.of("name", old.get("name").asString()))
                        .get("rows")
                        .valueStream()
                        .map(row -> row.get("id").asString()))
                .contains(old.get("id").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"䶮", "𠮷", "古丽", "·买买提"})
    void findsRareCharactersAnywhereInAName(String part) {
        JsonNode found = search(Map.of("name", part, "size", 100));
        assertThat(found.get("total").asInt()).isPositive();
        assertThat(found.get("rows").valueStream().map(row -> row.get("name").asString()))
                .allMatch(name -> name.contains(part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "' OR 1=1 -- ", "\\"})
    void takesSignsOfSqlForWhatTheyAre(String name) {
        assertThat(search(Map.of("name", name)).get("total").asInt()).isZero();
    }

    @Test
    void findsByPersonNumber() {
        String personNo = search(Map.of()).get("rows").get(0).get("personNo").asString();
        assertThat(search(Map.of("personNo", personNo)).get("total").asInt()).isEqualTo(1);
        assertThat(search(Map.of("personNo", "31" + personNo.substring(5)))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void narrowsToOneUnit() {
        JsonNode found = search(Map.of("unitCode", UNIT, "size", 100));
        assertThat(found.get("total").asInt()).isEqualTo(620);
        assertThat(found.get("rows")
                        .valueStream()
                        .map(row -> row.get("unitCode").asString()))
                .containsOnly(UNIT);
    }

    @Test
    void sortsNamesAsAClerkReadsThem() {
        List<String> names = search(Map.of("sort", "name,asc", "size", 100))
                .get("rows")
                .valueStream()
                .map(row -> row.get("name").asString())
                .filter(name -> name.codePoints().allMatch(c -> c >= 0x4e00 && c <= 0x9fa5))
                .toList();
        assertThat(names.stream().map(name -> name.substring(0, 1)).distinct().limit(2))
                .isSortedAccordingTo(Collator.getInstance(Locale.SIMPLIFIED_CHINESE)::compare);
    }

    @Test
    void turnsPagesWithoutRepeatingAnybody() {
        List<String> first = ids(search(Map.of("page", 1, "size", 50, "sort", "sex,desc")));
        List<String> second = ids(search(Map.of("page", 2, "size", 50, "sort", "sex,desc")));
        assertThat(first).hasSize(50).doesNotContainAnyElementsOf(second);
        assertThat(ids(search(Map.of("page", 99, "size", 50)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_number,asc", "name;drop table person", "name,sideways"})
    void refusesAnOrderThatIsNotOffered(String sort) {
        Caller.Answer answer = operator().post("/persons/search", Map.of("sort", sort));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("SORT_UNKNOWN");
    }

    @Test
    void doesNotFindAnotherUnitsPerson() {
        Long foreigner = jdbc.queryForObject(
                "SELECT MIN(person_id) FROM person_unit WHERE unit_code = ?", Long.class, FOREIGN_UNIT);
        String name = jdbc.queryForObject("SELECT name FROM person WHERE id = ?", String.class, foreigner);
        assertThat(ids(search(Map.of("name", name, "size", 100)))).doesNotContain(String.valueOf(foreigner));
    }

    @Test
    void deniesAnotherUnitInTheFilterAndRecordsIt() {
        int before = audited("DENIED");
        Caller.Answer answer = operator().post("/persons/search", Map.of("unitCode", FOREIGN_UNIT));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(audited("DENIED")).isEqualTo(before + 1);
    }

    @Test
    void recordsEverySearch() {
        int before = audited("DONE");
        search(Map.of("idNumber", "43020319850312001X"));
        assertThat(audited("DONE")).isEqualTo(before + 1);
        assertThat(jdbc.queryForList("SELECT detail FROM audit_log WHERE detail IS NOT NULL", String.class))
                .noneMatch(detail -> detail.contains("19850312"));
    }

    @Test
    void staysQuickWhileEnrollmentIsAway() {
        for (int i = 0; i < 4; i++) {
            search(Map.of("size", 100));
        }
        Instant start = Instant.now();
        search(Map.of("size", 100));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void findsSomebodyWhoLeftOnlyWhenAskedForThem() {
        Map<String, Object> left = jdbc.queryForMap("SELECT pu.person_id AS id, p.name AS name FROM person_unit pu"
                + " JOIN person p ON p.id = pu.person_id WHERE pu.unit_code = '430203000200' AND pu.until IS NOT NULL"
                + " AND NOT EXISTS (SELECT 1 FROM person_unit o WHERE o.person_id = p.id"
                + " AND o.unit_code = '430203000200' AND o.until IS NULL) LIMIT 1");
        Caller head = caller.as(TestTokens.viewer("430203000200"));
        JsonNode all = head.post("/persons/search", Map.of("size", 100)).json();
        assertThat(ids(all)).doesNotContain(left.get("id").toString());
        JsonNode byName =
                head.post("/persons/search", Map.of("name", left.get("name"))).json();
        JsonNode row = byName.get("rows")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(left.get("id").toString()))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("onRegister").asBoolean()).isFalse();
        assertThat(ids(head.post("/persons/search", Map.of("name", left.get("name"), "current", true))
                        .json()))
                .doesNotContain(left.get("id").toString());
    }

    private int audited(String outcome) {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM audit_log WHERE outcome = ?", Integer.class, outcome);
        return count == null ? 0 : count;
    }

    private static List<String> ids(JsonNode page) {
        return page.get("rows")
                .valueStream()
                .map(row -> row.get("id").asString())
                .toList();
    }
}
