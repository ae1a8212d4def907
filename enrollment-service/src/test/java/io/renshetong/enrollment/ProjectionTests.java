package io.renshetong.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.Topics;
import io.renshetong.enrollment.outside.NeighboursOfTests;
import io.renshetong.enrollment.participation.Participation;
import io.renshetong.enrollment.participation.RegisterOfTests;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.EventProbe;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestCenter;
import io.renshetong.testkit.TestTokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whoever reads the effective events from their beginning, and nothing else, has the register. */
@ServiceTest
@Import({RegisterOfTests.class, NeighboursOfTests.class})
class ProjectionTests {
    private static final String HERE = "430203000101";
    private static final String THERE = "430203000201";

    @Autowired
    Caller caller;

    @Autowired
    RegisterOfTests register;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /** A span as a reader of events knows it. */
    private record Span(
            String unit,
            String insurance,
            String since,
            String until,
            String state,
            String contribution,
            String base,
            String no) {}

    @Test
    void canBeBuiltFromTheEventsAlone() {
        List<String> numbers = List.of(
                Numbers.of(LocalDate.of(1991, 5, 6)),
                Numbers.of(LocalDate.of(1985, 1, 2)),
                Numbers.of(LocalDate.of(1999, 9, 9)));
        try (EventProbe probe = EventProbe.on(Topics.EFFECTIVE)) {
            for (String number : numbers) {
                effective("new-hire", HERE, number, newHire(today.minusDays(9)));
                effective("suspension", HERE, number, suspension(today.minusDays(7)));
                effective("renewal", HERE, number, renewal(today.minusDays(5)));
            }
            effective("suspension", HERE, numbers.getFirst(), suspension(today.minusDays(3)));
            effective("renewal", THERE, numbers.getFirst(), renewal(today.minusDays(3)));
            List<DeclarationEffective> events = probe.await(11, DeclarationEffective.class);
            numbers.forEach(number -> assertThat(projected(events, number)).isEqualTo(registered(number)));
        }
        assertThat(registered(numbers.getFirst())).hasSize(25);
    }

    /** A register taken over tells of what it holds, so that its people are in every projection too. */
    @Test
    void canBeBuiltOfPeopleNobodyDeclaredHere() {
        String number = Numbers.of(LocalDate.of(1977, 7, 7));
        try (EventProbe probe = EventProbe.on(Topics.EFFECTIVE)) {
            register.takesOver(number, HERE, THERE);
            List<DeclarationEffective> events = probe.await(2, DeclarationEffective.class);
            assertThat(projected(events, number)).isEqualTo(registered(number)).hasSize(6);
        }
    }

    private List<Span> registered(String number) {
        return sorted(register.history(number).spans().stream()
                .map(span -> new Span(
                        span.unitCode(),
                        span.insurance().code(),
                        span.since().toString(),
                        String.valueOf(span.until()),
                        span.standing().participationState(),
                        span.standing().contributionState(),
                        plain(span.terms().contributionBase()),
                        span.cause().declarationNo()))
                .toList());
    }

    /** Each span an event tells of ends the one before it. */
    @SuppressWarnings("unchecked")
    private static List<Span> projected(List<DeclarationEffective> events, String number) {
        Map<String, Span> open = new LinkedHashMap<>();
        List<Span> spans = new ArrayList<>();
        events.stream()
                .flatMap(event -> event.declarations().stream())
                .filter(one -> number.equals(one.subject().idNumber()))
                .forEach(one -> ((List<Map<String, Object>>) one.outcome().get("participations")).forEach(told -> {
                    Span begun = new Span(
                            (String) told.get("unitCode"),
                            (String) told.get("insurance"),
                            (String) told.get("since"),
                            "null",
                            (String) told.get("participationState"),
                            (String) told.get("contributionState"),
                            plain(told.get("contributionBase")),
                            one.no());
                    Span before = open.put(begun.unit() + begun.insurance(), begun);
                    if (before != null) {
                        spans.add(new Span(
                                before.unit(),
                                before.insurance(),
                                before.since(),
                                begun.since(),
                                before.state(),
                                before.contribution(),
                                before.base(),
                                before.no()));
                    }
                }));
        spans.addAll(open.values());
        return sorted(spans);
    }

    private static List<Span> sorted(List<Span> spans) {
        return spans.stream()
                .sorted(java.util.Comparator.comparing(Span::toString))
                .toList();
    }

    private static String plain(Object amount) {
        return amount == null
                ? ""
                : new BigDecimal(amount.toString()).stripTrailingZeros().toPlainString();
    }

    private void effective(String type, String unit, String number, Map<String, Object> values) {
        Map<String, Object> row = new HashMap<>(values);
        row.putAll(Map.of("idDocumentType", "01", "idNumber", number, "name", RegisterOfTests.NAME));
        String address = "/declarations/" + type;
        Caller operator = caller.as(TestTokens.operator(unit));
        List<String> documents =
                row.containsKey("enrolledOn") ? Documents.handIn(operator, type, Documents.OF_JOINING) : List.of();
        Caller.Answer saved =
                operator.once().post(address, Map.of("unitCode", unit, "values", row, "attachments", documents));
        assertThat(saved.status()).as(saved.json().toString()).isEqualTo(201);
        String no = saved.json().path("no").asString();
        Caller confirmer = caller.as(TestTokens.confirmer(unit));
        assertThat(confirmer
                        .once()
                        .post(address + "/confirmations", Map.of("numbers", List.of(no)))
                        .status())
                .isEqualTo(200);
        new TestCenter("enrollment-service", type, unit).passes(no, 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> confirmer
                        .get(address + "/" + no)
                        .json()
                        .path("status")
                        .asString()
                        .equals("EFFECTIVE"));
    }

    private static Map<String, Object> newHire(LocalDate on) {
        Map<String, Object> row = new HashMap<>(renewal(on));
        row.putAll(Map.of("ethnicGroup", "01", "householdType", "51", "personalStatus", "1", "employmentForm", "41"));
        row.putAll(Map.of("firstWorkDate", "2020-07-01", "mobile", "13873300018"));
        return row;
    }

    private static Map<String, Object> renewal(LocalDate on) {
        Map<String, Object> row = new HashMap<>();
        row.putAll(Map.of("medical", "1", "injury", "1", "unemployment", "1", "wage", "5200.00", "rateClass", "1"));
        row.putAll(Map.of("enrolledOn", on.toString(), "contributionStart", StaffChangeContract.openMonth()));
        return row;
    }

    private static Map<String, Object> suspension(LocalDate on) {
        return Map.of(
                "medical", "1", "injury", "1", "unemployment", "1", "changeReason", "6399", "leftOn", on.toString());
    }

    @Test
    void tellsTheSpanThatWasBegunAndNothingElse() {
        String number = Numbers.of(LocalDate.of(1990, 2, 3));
        try (EventProbe probe = EventProbe.on(Topics.EFFECTIVE)) {
            effective("new-hire", HERE, number, newHire(today.minusDays(2)));
            DeclarationEffective event = probe.await(1, DeclarationEffective.class).stream()
                    .filter(one ->
                            one.declarations().getFirst().subject().idNumber().equals(number))
                    .findFirst()
                    .orElseThrow();
            assertThat(event.declarations().getFirst().outcome().toString())
                    .contains("contributionBase", "5200", "contributionStart")
                    .doesNotContain(number);
        }
        assertThat(register.history(number).spans())
                .extracting(Participation::unitCode)
                .containsOnly(HERE);
    }
}
