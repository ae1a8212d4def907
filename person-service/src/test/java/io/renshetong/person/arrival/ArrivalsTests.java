package io.renshetong.person.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.Subject;
import io.renshetong.contract.Topics;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest(broker = false)
@ActiveProfiles("demo")
class ArrivalsTests {
    private static final String UNIT = "430203000101";
    private static final String OTHER_UNIT = "430203000201";

    @Autowired
    ArrivalListener listener;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Caller caller;

    private DeclarationEffective event(String type, String unit, String number, String name) {
        return new DeclarationEffective(
                UUID.randomUUID().toString(),
                Instant.parse("2026-11-23T09:00:00Z"),
                "enrollment-service",
                type,
                unit,
                List.of(new DeclarationEffective.Effective(
                        "4302033120261123000001",
                        1,
                        "P4302033120261123162843001",
                        new Subject(null, number, name, null),
                        LocalDate.of(2026, 11, 1),
                        Instant.parse("2026-11-23T09:00:00Z"),
                        Map.ofEntries(
                                Map.entry("idDocumentType", "01"),
                                Map.entry("idNumber", number),
                                Map.entry("name", name),
                                Map.entry("ethnicGroup", "01"),
                                Map.entry("householdType", "51"),
                                Map.entry("personalStatus", "2"),
                                Map.entry("employmentForm", "41"),
                                Map.entry("firstWorkDate", "2012-07-01"),
                                Map.entry("enrolledOn", "2026-11-20"),
                                Map.entry("mobile", "13873300018")),
                        List.of(),
                        null)));
    }

    private static DeclarationEffective leaves(String unit, String number, List<String> insuredAt) {
        return new DeclarationEffective(
                UUID.randomUUID().toString(),
                Instant.parse("2026-11-25T09:00:00Z"),
                "enrollment-service",
                "suspension",
                unit,
                List.of(new DeclarationEffective.Effective(
                        "4302033420261125000001",
                        1,
                        "P4302033420261125162843001",
                        new Subject(null, number, "走了的", null),
                        LocalDate.of(2026, 11, 25),
                        Instant.parse("2026-11-25T09:00:00Z"),
                        Map.of("idNumber", number, "leftOn", "2026-11-25"),
                        List.of(),
                        Map.of("person", "-", "participations", List.of(), "insuredAt", insuredAt))));
    }

    @Test
    void takesWhoIsInsuredNoLongerOffTheRegisterOfTheUnit() {
        String number = "430203199001012347";
        arrives(event("new-hire", UNIT, number, "走了的"));
        arrives(leaves(UNIT, number, List.of(UNIT, OTHER_UNIT)));
        assertThat(until()).isNull();
        arrives(leaves(UNIT, number, List.of(OTHER_UNIT)));
        assertThat(until()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    private LocalDate until() {
        return jdbc.queryForObject(
                "SELECT until FROM person_unit WHERE unit_code = ? ORDER BY person_id DESC LIMIT 1",
                LocalDate.class,
                UNIT);
    }

    private void arrives(DeclarationEffective... events) {
        listener.on(Arrays.stream(events)
                .map(event ->
                        new ConsumerRecord<>( // Without a header a record is known by its place; the same event comes
                                // from the same one.
                                Topics.EFFECTIVE,
                                0,
                                event.eventId().hashCode() & 0xffffffffL,
                                event.unitCode(),
                                json.writeValueAsBytes(event)))
                .toList());
    }

    private JsonNode found(String unit, String number) {
        Caller.Answer answer =
                caller.as(TestTokens.operator(unit)).post("/persons/search", Map.of("idNumber", number, "size", 10));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json().path("rows");
    }

    @Test
    void bringsANewcomerOnRecordOnceHoweverOftenTheEventComes() {
        DeclarationEffective event = event("new-hire", UNIT, "430522197806300019", "新来的");
        arrives(event, event);
        arrives(event);
        JsonNode rows = found(UNIT, "430522197806300019");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).path("name").asString()).isEqualTo("新来的");
        assertThat(rows.get(0).path("sex").asString()).isEqualTo("1");
        assertThat(rows.get(0).path("birthDate").asString()).isEqualTo("1978-06-30");
        assertThat(rows.get(0).path("id").asLong()).isGreaterThan(20_000_000);
        assertThat(found(OTHER_UNIT, "430522197806300019")).isEmpty();
    }

    @Test
    void makesOnePersonOfTwoUnitsNewHires() {
        arrives(
                event("new-hire", UNIT, "430203198711086629", "两家聘"),
                event("new-hire", OTHER_UNIT, "430203198711086629", "两家聘"));
        String id = found(UNIT, "430203198711086629").get(0).path("id").asString();
        assertThat(found(OTHER_UNIT, "430203198711086629").get(0).path("id").asString())
                .isEqualTo(id);
    }

    @Test
    void showsWhoWasTransferredToTheUnitTheyCameTo() {
        String number = "43020319850312001X";
        assertThat(found(OTHER_UNIT, number)).isEmpty();
        arrives(event("transfer-in", OTHER_UNIT, number, "无关"));
        assertThat(found(OTHER_UNIT, number)).hasSize(1);
        arrives(event("renewal", OTHER_UNIT, number, "无关"));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM person_unit WHERE unit_code = ? AND until IS NULL AND person_id = 10000001",
                        Integer.class,
                        OTHER_UNIT))
                .isEqualTo(1);
    }

    @Test
    void leavesAloneWhatIsNoArrival() {
        Integer before = jdbc.queryForObject("SELECT COUNT(*) FROM person", Integer.class);
        arrives(event("suspension", UNIT, "430203199212300445", "离开的"));
        arrives(event("renewal", UNIT, "430281199910051027", "没登记"));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM person", Integer.class))
                .isEqualTo(before);
    }
}
