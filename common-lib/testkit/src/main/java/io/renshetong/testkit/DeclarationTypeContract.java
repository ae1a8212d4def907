package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.Topics;
import io.renshetong.testkit.Caller.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/**
 * What every declaration type owes the engine, over HTTP, a real database and a real broker. A type's test extends this
 * and says of what kind its rows are.
 */
@ServiceTest
public abstract class DeclarationTypeContract {
    protected static final String UNIT = "430203000101";
    protected static final String OTHER_UNIT = "430203000201";

    @Autowired
    protected Caller caller;

    @Value("${spring.application.name}")
    private String service;

    protected TestCenter center;
    protected Caller operator;
    protected Caller confirmer;

    /** The declaration type, as in addresses. */
    protected abstract String type();

    /** Somebody of {@link #UNIT} in the register whom no other test uses. */
    protected abstract String freshRef();

    /** A change the centre may pass without documents, different for different numbers. */
    protected abstract Map<String, Object> goodValues(int number);

    /** Values that are each refused, at least two. */
    protected abstract Map<String, Object> badValues();

    /** Changes in the register one of the fields of {@link #goodValues}, as another declaration would. */
    protected abstract void changeInRegister(String ref);

    /** What the register holds of a field of {@link #goodValues}. */
    protected abstract Object inRegister(String ref, String field);

    /** Whether it changes values a register holds; otherwise it declares a row as a whole, and once. */
    protected boolean changesPresentValues() {
        return true;
    }

    /** What has to be sent to declare these values of somebody; the whole row where no register tells the rest. */
    protected Map<String, Object> row(String ref, Map<String, Object> values) {
        return values;
    }

    /** A request to save. */
    protected Map<String, Object> asked(String ref, Map<String, Object> values) {
        return Map.of("ref", ref, "values", row(ref, values));
    }

    /** Finds somebody's declarations. */
    protected Map<String, Object> about(String ref) {
        return Map.of("ref", ref);
    }

    @BeforeEach
    void meetTheActors() {
        center = new TestCenter(service, type(), UNIT);
        operator = caller.as(TestTokens.operator(UNIT));
        confirmer = caller.as(TestTokens.confirmer(UNIT));
    }

    @Test
    void matchesItsGoldenDefinition() {
        Golden.matches(operator, type());
    }

    @Test
    void hasALabelForEveryField() {
        JsonNode definition = operator.get("/declarations/types/" + type()).json();
        assertThat(definition.path("fields").valueStream())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.path("label").asString()).matches(".*\\p{IsHan}.*"));
    }

    @Test
    void reportsEveryBadFieldAtOnceAndSavesNothing() {
        String ref = freshRef();
        Answer answer = save(ref, badValues());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("FIELDS_REFUSED");
        List<String> named = answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString().replace("#/values/", ""))
                .toList();
        assertThat(named).containsAll(badValues().keySet());
        assertThat(listed(ref)).isEmpty();
    }

    @Test
    void refusesToDeclareNothing() {
        assertThat(save(freshRef(), Map.of()).status()).isEqualTo(422);
    }

    @Test
    void savesADraftThatItsUnitSeesAndNobodyElse() {
        String ref = freshRef();
        Answer saved = save(ref, goodValues(1));
        assertThat(saved.status()).isEqualTo(201);
        String no = no(saved);
        assertThat(no).startsWith("430203").matches("\\d{22}");
        assertThat(status(no)).isEqualTo("DRAFT");

        Caller stranger = caller.as(TestTokens.admin(OTHER_UNIT));
        String address = "/declarations/" + type() + "/" + no;
        assertThat(stranger.get(address).status()).isEqualTo(404);
        assertThat(stranger.get(address + "/trail").status()).isEqualTo(404);
        assertThat(stranger.get(address + "/changes").status()).isEqualTo(404);
        assertThat(stranger.get(address + "/attachments").status()).isEqualTo(404);
        assertThat(stranger.once().delete(address + "?version=1").status()).isEqualTo(404);
        assertThat(stranger.once()
                        .put(address, correction(no, 1, row(ref, goodValues(2))))
                        .status())
                .isEqualTo(404);
        assertThat(confirm(stranger.once(), no)
                        .json()
                        .path("refused")
                        .get(0)
                        .path("status")
                        .asInt())
                .isEqualTo(404);
        assertThat(stranger.post("/declarations/" + type() + "/search", Map.of("unitCode", UNIT))
                        .status())
                .isEqualTo(404);
        assertThat(status(no)).isEqualTo("DRAFT");
    }

    @Test
    void refusesASecondInTransitAndNamesTheFirst() {
        String ref = freshRef();
        String first = no(save(ref, goodValues(1)));
        Answer second = save(ref, goodValues(2));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("IN_TRANSIT");
        JsonNode standing = second.json().path("inTransit").get(0);
        assertThat(standing.path("no").asString()).isEqualTo(first);
        assertThat(standing.path("declaredBy").asString()).isEqualTo("经办人甲");
        assertThat(standing.path("statusLabel").asString()).isEqualTo("未确认");
        assertThat(standing.path("link").asString()).contains(first);
        assertThat(second.json().path("detail").asString()).contains(first, "经办人甲", "未确认");
    }

    @Test
    void letsOneOfManySavesAtTheSameMomentWin() {
        String ref = freshRef();
        List<Answer> answers = atOnce(8, number -> save(ref, goodValues(number)));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("IN_TRANSIT"))
                .hasSize(7);
    }

    @Test
    void answersARepeatedKeyTheSame() {
        Map<String, Object> body = asked(freshRef(), goodValues(1));
        Caller sameKey = operator.header("Idempotency-Key", UUID.randomUUID().toString());
        String address = "/declarations/" + type();
        Answer first = sameKey.post(address, body);
        Answer again = sameKey.post(address, body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(sameKey.post(address, asked(freshRef(), goodValues(2))).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(operator.post(address, body).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void confirmsAndAnnouncesOnceHoweverOftenTheButtonIsPressed() {
        String no = no(save(freshRef(), goodValues(1)));
        try (EventProbe probe = EventProbe.on(Topics.CONFIRMED)) {
            Caller sameKey =
                    confirmer.header("Idempotency-Key", UUID.randomUUID().toString());
            List<Answer> answers = atOnce(20, number -> confirm(sameKey, no));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
            assertThat(answers.stream()
                            .map(answer -> answer.json().path("batchNo").asString())
                            .distinct())
                    .hasSize(1);
            // A marker confirmed afterwards proves that nothing more of the first is on its way.
            String marker = no(save(freshRef(), goodValues(2)));
            confirm(confirmer.once(), marker);
            Awaitility.await().until(() -> numbersOf(probe).contains(marker));
            assertThat(numbersOf(probe)).containsOnlyOnce(no);
        }
        assertThat(status(no)).isEqualTo("CONFIRMED");
    }

    @Test
    void givesOneOfTwoConfirmersTheBatchAndTheOtherACleanConflict() {
        String no = no(save(freshRef(), goodValues(1)));
        List<Answer> answers = atOnce(2, number -> confirm(confirmer.once(), no));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        JsonNode refused = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow()
                .json()
                .path("refused")
                .get(0);
        assertThat(refused.path("no").asString()).isEqualTo(no);
        assertThat(refused.path("status").asInt()).isEqualTo(409);
        assertThat(refused.path("code").asString()).isEqualTo("NOT_OPEN");
    }

    @Test
    void refusesToConfirmWhatTheRegisterNoLongerAgreesWith() {
        String ref = freshRef();
        String no = no(save(ref, goodValues(1)));
        changeInRegister(ref);
        Answer answer = confirm(confirmer.once(), no);
        JsonNode refused = answer.json().path("refused").get(0);
        if (changesPresentValues()) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(refused.path("code").asString()).isEqualTo("REGISTER_CHANGED");
            assertThat(refused.path("detail").asString()).contains("原值已由");
        } else {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(refused.path("code").asString()).isEqualTo("FIELDS_REFUSED");
        }
        assertThat(status(no)).isEqualTo("DRAFT");
    }

    @Test
    void takesEffectOnceWhenPassed() {
        String ref = freshRef();
        Map<String, Object> values = goodValues(7);
        String no = confirmed(ref, values);
        try (EventProbe probe = EventProbe.on(Topics.EFFECTIVE)) {
            DeclarationDecided decision = center.passes(no, 1);
            center.send(decision);
            center.passes(no, 1);
            awaitStatus(no, "EFFECTIVE");
            List<DeclarationEffective> events = probe.await(1, DeclarationEffective.class);
            assertThat(events.stream().flatMap(event -> event.declarations().stream()))
                    .filteredOn(one -> one.no().equals(no))
                    .hasSize(1);
        }
        values.forEach(
                (field, value) -> assertThat(inRegister(ref, field)).asString().isEqualTo(value.toString()));
        assertThat(steps(no)).containsExactly("SAVE", "CONFIRM", "PASS", "TAKE_EFFECT");
        assertThat(save(ref, goodValues(8)).status()).isEqualTo(changesPresentValues() ? 201 : 422);
    }

    @Test
    void canBeCorrectedAfterAReturn() {
        String ref = freshRef();
        String no = confirmed(ref, goodValues(1));
        String field = goodValues(1).keySet().iterator().next();
        center.returns(no, 1, "R99", field, "请核对后重新填写");
        awaitStatus(no, "RETURNED");
        JsonNode returned = detail(no);
        assertThat(returned.path("opinion").asString()).isEqualTo("请核对后重新填写");
        assertThat(returned.path("reasonField").asString()).isEqualTo(field);

        Answer corrected = operator.once()
                .put(
                        "/declarations/" + type() + "/" + no,
                        correction(no, returned.path("version").asInt(), row(ref, goodValues(3))));
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.json().path("revision").asInt()).isEqualTo(2);
        assertThat(confirm(confirmer.once(), no).status()).isEqualTo(200);

        center.passes(no, 1);
        center.passes(no, 2);
        awaitStatus(no, "EFFECTIVE");
        assertThat(steps(no)).containsExactly("SAVE", "CONFIRM", "RETURN", "CORRECT", "CONFIRM", "PASS", "TAKE_EFFECT");
        assertThat(operator.get("/declarations/" + type() + "/" + no + "/changes")
                        .json()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void keepsPersonalValuesThatComeBackAsTheyWereShown() {
        String ref = freshRef();
        Map<String, Object> values = goodValues(5);
        String no = no(save(ref, values));
        JsonNode shown = detail(no);
        Map<String, Object> sentBack = new HashMap<>();
        shown.path("changes")
                .forEach(change -> sentBack.put(
                        change.path("field").asString(), change.path("after").asString()));

        Answer corrected = operator.once()
                .put(
                        "/declarations/" + type() + "/" + no,
                        correction(no, shown.path("version").asInt(), sentBack));
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(confirm(confirmer.once(), no).status()).isEqualTo(200);
        center.passes(no, 2);
        awaitStatus(no, "EFFECTIVE");
        values.forEach(
                (field, value) -> assertThat(inRegister(ref, field)).asString().isEqualTo(value.toString()));
    }

    @Test
    void dropsStaleUnknownAndMalformedDecisionsAndGoesOn() {
        String no = confirmed(freshRef(), goodValues(1));
        center.passes(no, 99);
        center.passes("4302031120010101999999", 1);
        center.sendBytes("{\"eventId\":".getBytes());
        center.sendBytes("不是 JSON".getBytes());
        String next = confirmed(freshRef(), goodValues(2));
        center.passes(next, 1);
        awaitStatus(next, "EFFECTIVE");
        assertThat(status(no)).isEqualTo("CONFIRMED");
        center.returns(next, 1, "R99", "", "来晚了的退回");
        center.passes(no, 1);
        awaitStatus(no, "EFFECTIVE");
        assertThat(status(next)).isEqualTo("EFFECTIVE");
    }

    @Test
    void canBeWithdrawnUntilTheCentreTakesItUp() {
        String no = confirmed(freshRef(), goodValues(1));
        try (EventProbe probe = EventProbe.on(Topics.CONFIRMED)) {
            assertThat(withdraw(no).status()).isEqualTo(200);
            Awaitility.await()
                    .until(() -> probe.await(0, DeclarationSubmission.class).stream()
                            .anyMatch(DeclarationSubmission.Withdrawn.class::isInstance));
        }
        center.passes(no, 1);
        assertThat(confirm(confirmer.once(), no).status()).isEqualTo(200);
        center.accepts(no, 2);
        awaitStatus(no, "IN_REVIEW");
        Answer late = withdraw(no);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("NOT_OPEN");
    }

    @Test
    void deletesOnlyWhatIsStillTheUnits() {
        String ref = freshRef();
        String no = no(save(ref, goodValues(1)));
        assertThat(operator.once()
                        .delete("/declarations/" + type() + "/" + no + "?version=1")
                        .status())
                .isEqualTo(204);
        assertThat(operator.get("/declarations/" + type() + "/" + no).status()).isEqualTo(404);

        String confirmed = confirmed(ref, goodValues(2));
        Answer refused = confirmer.once().delete("/declarations/" + type() + "/" + confirmed + "?version=2");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(status(confirmed)).isEqualTo("CONFIRMED");
    }

    @Test
    void tellsWhoeverIsSecondWhatTheFirstHasChanged() {
        String ref = freshRef();
        String no = no(save(ref, goodValues(1)));
        String address = "/declarations/" + type() + "/" + no;
        assertThat(operator.once()
                        .put(address, correction(no, 1, row(ref, goodValues(2))))
                        .status())
                .isEqualTo(200);
        Answer second = operator.once().put(address, correction(no, 1, row(ref, goodValues(3))));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("CHANGED_MEANWHILE");
        assertThat(second.json().path("current").path("version").asInt()).isEqualTo(2);
        assertThat(second.json().path("current").path("changes").size()).isPositive();
    }

    @Test
    void confirmsManyInOneBatchAndAnswersEachThatCannotGo() {
        List<String> drafts = IntStream.range(0, 5)
                .mapToObj(number -> no(save(freshRef(), goodValues(number))))
                .toList();
        confirm(confirmer.once(), drafts.get(0));
        List<String> asked = new ArrayList<>(drafts);
        asked.add("4302031120010101000001");
        Answer answer = confirmer.once().post("/declarations/" + type() + "/confirmations", Map.of("numbers", asked));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(4);
        assertThat(answer.json().path("batchNo").asString()).matches("P\\d{6}\\d{2}\\d{14}\\d{3}");
        assertThat(answer.json()
                        .path("refused")
                        .valueStream()
                        .map(row -> row.path("status").asInt()))
                .containsExactlyInAnyOrder(409, 404);
    }

    @Test
    void showsNoPersonalNumberInListsAndDetails() {
        String no = no(save(freshRef(), goodValues(1)));
        String list = operator.post("/declarations/" + type() + "/search", Map.of("no", no))
                .json()
                .toString();
        assertThat(list + detail(no)).doesNotContainPattern("(?<!\\d)\\d{17}[\\dX](?!\\d)");
    }

    @Test
    void lowerRolesAreDenied() {
        String no = no(save(freshRef(), goodValues(1)));
        Caller viewer = caller.as(TestTokens.viewer(UNIT));
        assertThat(viewer.once()
                        .post("/declarations/" + type(), asked("1", goodValues(1)))
                        .status())
                .isEqualTo(403);
        assertThat(confirm(operator.once(), no).status()).isEqualTo(403);
        assertThat(caller.get("/declarations/" + type() + "/" + no).status()).isEqualTo(401);
        assertThat(caller.as(TestTokens.auditor())
                        .get("/declarations/" + type() + "/" + no)
                        .status())
                .isEqualTo(404);
    }

    /** A request to correct that leaves the documents as they are. */
    private Map<String, Object> correction(String no, int version, Map<String, Object> values) {
        List<String> documents = detail(no)
                .path("attachments")
                .valueStream()
                .map(document -> document.path("id").asString())
                .toList();
        return Map.of("version", version, "values", values, "attachments", documents);
    }

    protected Answer save(String ref, Map<String, Object> values) {
        return operator.once().post("/declarations/" + type(), asked(ref, values));
    }

    protected Answer confirm(Caller by, String no) {
        return by.post("/declarations/" + type() + "/confirmations", Map.of("numbers", List.of(no)));
    }

    protected String confirmed(String ref, Map<String, Object> values) {
        String no = no(save(ref, values));
        assertThat(confirm(confirmer.once(), no).status()).isEqualTo(200);
        return no;
    }

    protected Answer withdraw(String no) {
        return confirmer
                .once()
                .post("/declarations/" + type() + "/" + no + "/withdrawal", Map.of("reason", "填写有误，收回修改"));
    }

    protected static String no(Answer saved) {
        assertThat(saved.status()).as(saved.json().toString()).isEqualTo(201);
        return saved.json().path("no").asString();
    }

    protected JsonNode detail(String no) {
        return operator.get("/declarations/" + type() + "/" + no).json();
    }

    protected String status(String no) {
        return detail(no).path("status").asString();
    }

    protected void awaitStatus(String no, String status) {
        Awaitility.await(no + " becomes " + status)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(25))
                .until(() -> status(no).equals(status));
    }

    protected List<String> steps(String no) {
        return operator.get("/declarations/" + type() + "/" + no + "/trail")
                .json()
                .valueStream()
                .map(entry -> entry.path("step").asString())
                .toList();
    }

    private List<String> listed(String ref) {
        return operator.post("/declarations/" + type() + "/search", about(ref))
                .json()
                .path("rows")
                .valueStream()
                .map(row -> row.path("no").asString())
                .toList();
    }

    private static List<String> numbersOf(EventProbe probe) {
        return probe.await(0, DeclarationSubmission.class).stream()
                .filter(DeclarationSubmission.Confirmed.class::isInstance)
                .map(DeclarationSubmission.Confirmed.class::cast)
                .flatMap(event -> event.declarations().stream())
                .map(DeclarationSubmission.Declared::no)
                .toList();
    }

    private static List<Answer> atOnce(int times, java.util.function.IntFunction<Answer> call) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> calls = IntStream.range(0, times)
                    .<Callable<Answer>>mapToObj(number -> () -> call.apply(number))
                    .toList();
            return threads.invokeAll(calls).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
