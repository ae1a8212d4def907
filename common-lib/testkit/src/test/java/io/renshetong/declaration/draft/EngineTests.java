package io.renshetong.declaration.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.Topics;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.sample.NoteService;
import io.renshetong.declaration.sample.Notes;
import io.renshetong.starter.actor.Actor;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.EventProbe;
import io.renshetong.testkit.RolledBack;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestActors;
import io.renshetong.testkit.TestCenter;
import io.renshetong.testkit.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** What the engine does by itself, whatever the type: effects, the clock, expiry, and many rows in few statements. */
@ServiceTest
@ContextConfiguration(classes = NoteService.class)
@TestPropertySource(properties = {"sample.engine=true", "rst.declaration.effect-interval=1h"})
class EngineTests {
    private static final String TYPE = "note-change";
    private static int lastRef = 0;

    @Autowired
    Caller caller;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    BulkDrafts drafts;

    @Autowired
    DeclarationTypes types;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    io.renshetong.declaration.effect.Effects effects;

    @Autowired
    Notes notes;

    @Autowired
    NoteService.Hands clock;

    private final TestCenter center = new TestCenter("sample-service", TYPE, Notes.UNIT);

    @AfterEach
    void setTheClockRight() {
        clock.ahead(Duration.ZERO);
    }

    @Test
    void onePoisonEffectStopsNobodyAndCanBeRetried() {
        List<String> numbers = saved(IntStream.range(0, 8)
                .mapToObj(i -> Map.<String, Object>of("text", i == 3 ? "毒" : "好" + i))
                .toList());
        confirm(numbers);
        numbers.forEach(no -> center.passes(no, 1));
        String poison = numbers.get(3);
        numbers.stream().filter(no -> !no.equals(poison)).forEach(no -> awaitStatus(no, "EFFECTIVE"));
        awaitStatus(poison, "APPLY_FAILED");

        Caller ops = caller.as(TestTokens.ops());
        assertThat(ops.get("/ops/apply-failed").json().toString()).contains(poison, "这张便签写不进去");
        notes.cure();
        assertThat(ops.post("/ops/declarations/" + poison + "/retry", null).status())
                .isEqualTo(202);
        awaitStatus(poison, "EFFECTIVE");
    }

    @Test
    void tellsTheCentreThePersonalNumberTheRegisterKnows() {
        try (EventProbe probe = EventProbe.on(Topics.CONFIRMED)) {
            String no = saved(List.of(Map.of("text", "带着个人编号"))).getFirst();
            confirm(List.of(no));
            Awaitility.await()
                    .until(() -> probe.records().stream()
                            .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                            .anyMatch(event ->
                                    event.contains(no) && event.contains("\"personNo\":\"" + Notes.PERSON_NO + "\"")));
        }
    }

    @Test
    void waitsForTheDayItCountsFrom() {
        LocalDate day = LocalDate.now(clock).plusDays(10);
        String no =
                saved(List.of(Map.of("text", "下月生效", "due", day.toString()))).getFirst();
        confirm(List.of(no));
        center.passes(no, 1);
        awaitStatus(no, "APPROVED");
        due();
        assertThat(status(no)).isEqualTo("APPROVED");
        clock.ahead(Duration.ofDays(10));
        due();
        awaitStatus(no, "EFFECTIVE");
    }

    @Test
    void findsWhatACrashLeftApproved() {
        String no = saved(List.of(Map.of("text", "崩溃之前"))).getFirst();
        confirm(List.of(no));
        jdbc.update(
                "UPDATE declaration SET status = 'APPROVED', effective_on = ? WHERE no = ?", LocalDate.now(clock), no);
        due();
        awaitStatus(no, "EFFECTIVE");
    }

    @Test
    void voidsWhatNobodyTouchedForNinetyDaysAndFreesItsKey() {
        String no = saved(List.of(Map.of("text", "忘了的草稿"))).getFirst();
        housekeeping.tidy();
        assertThat(status(no)).isEqualTo("DRAFT");
        clock.ahead(Duration.ofDays(91));
        housekeeping.tidy();
        assertThat(status(no)).isEqualTo("VOID");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM declaration_transit WHERE declaration_no = ?", Integer.class, no))
                .isZero();
    }

    @Test
    void saysInEveryEventHowLargeItsBatchIs() {
        try (EventProbe probe = EventProbe.on(Topics.CONFIRMED)) {
            confirm(saved(IntStream.range(0, 501)
                    .mapToObj(i -> Map.<String, Object>of("text", "第" + i + "件"))
                    .toList()));
            assertThat(probe.await(2, Confirmed.class))
                    .allSatisfy(event -> assertThat(event.batchSize()).isEqualTo(501))
                    .extracting(event -> event.declarations().size())
                    .containsExactlyInAnyOrder(500, 1);
        }
    }

    @Test
    void savesAndConfirmsTenThousandInFewStatements() {
        long before = statements();
        List<String> numbers = saved(IntStream.range(0, 10_000)
                .mapToObj(i -> Map.<String, Object>of("text", "第" + i + "张"))
                .toList());
        long between = statements();
        Answer answer = confirm(numbers);
        long after = statements();
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(10_000);
        assertThat(between - before).isLessThan(300);
        assertThat(after - between).isLessThan(300);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(DISTINCT batch_no) FROM declaration WHERE no IN (?, ?, ?)",
                        Integer.class,
                        numbers.get(0),
                        numbers.get(5_000),
                        numbers.get(9_999)))
                .isEqualTo(1);
    }

    @Test
    void bulkSavingLeavesOutWhatIsInTransitAndWhatIsWrong() {
        String taken = nextRef();
        Actor operator = TestActors.operator(Notes.UNIT);
        drafts.saveAll(types.get(TYPE), List.of(request(taken, Map.of("text", "先来"))), operator);
        BulkDrafts.BulkSaved outcome = drafts.saveAll(
                types.get(TYPE),
                List.of(
                        request(nextRef(), Map.of("text", "好的")),
                        request(taken, Map.of("text", "后到")),
                        request(nextRef(), Map.of("due", "2026-02-30"))),
                operator);
        assertThat(outcome.saved()).hasSize(1);
        assertThat(outcome.refused()).containsOnlyKeys(1, 2);
        assertThat(outcome.refused().get(1).getFirst().code()).isEqualTo("declaration.in-transit");
    }

    @Test
    void letsOneOfManySaveWhereTheFirstGaveUp() throws Exception {
        String ref = nextRef();
        Caller operator = caller.as(TestTokens.operator(Notes.UNIT));
        List<Answer> answers = afterOneGaveUp(
                ref,
                () -> operator.once()
                        .post("/declarations/" + TYPE, Map.of("ref", ref, "values", Map.of("text", "一起来"))));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void letsOneOfManySheetsSaveWhereTheFirstGaveUp() throws Exception {
        String ref = nextRef();
        List<BulkDrafts.BulkSaved> outcomes = afterOneGaveUp(
                ref,
                () -> drafts.saveAll(
                        types.get(TYPE),
                        List.of(request(ref, Map.of("text", "一起来"))),
                        TestActors.operator(Notes.UNIT)));
        assertThat(outcomes).extracting(one -> one.saved().size()).containsOnlyOnce(1);
    }

    private <T> List<T> afterOneGaveUp(String ref, Callable<T> save) throws Exception {
        return new RolledBack(jdbc.getDataSource())
                .before(
                        save,
                        "INSERT INTO declaration_transit (conflict_key, declaration_no) VALUES (?, 'gave-up')",
                        "note:" + ref);
    }

    private List<String> saved(List<Map<String, Object>> values) {
        List<SaveRequest> requests = new ArrayList<>();
        values.forEach(one -> requests.add(request(nextRef(), one)));
        BulkDrafts.BulkSaved outcome = drafts.saveAll(types.get(TYPE), requests, TestActors.operator(Notes.UNIT));
        assertThat(outcome.refused()).isEmpty();
        return outcome.saved();
    }

    private static SaveRequest request(String ref, Map<String, Object> values) {
        return new SaveRequest(ref, null, values, List.of(), Set.of(), null);
    }

    private static synchronized String nextRef() {
        return String.valueOf(++lastRef);
    }

    private Answer confirm(List<String> numbers) {
        Answer answer = caller.as(TestTokens.confirmer(Notes.UNIT))
                .once()
                .post("/declarations/" + TYPE + "/confirmations", Map.of("numbers", numbers));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    /** As the database has it: a token would have run out when the clock is ahead. */
    private String status(String no) {
        return jdbc.queryForObject("SELECT status FROM declaration WHERE no = ?", String.class, no);
    }

    private void awaitStatus(String no, String status) {
        Awaitility.await(no + " becomes " + status)
                .atMost(Duration.ofSeconds(20))
                .until(() -> status(no).equals(status));
    }

    /** Statements the server has been sent so far, by anybody. */
    private long statements() {
        return Long.parseLong(jdbc.queryForMap("SHOW GLOBAL STATUS LIKE 'Questions'")
                .get("Value")
                .toString());
    }

    private void due() {
        effects.due();
    }
}
