package io.renshetong.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.renshetong.local.Suite;
import io.renshetong.system.Api.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every part that can fail fails while a unit confirms; what was answered has to hold, and to hold once. */
class FaultTests {

    private static final String UNIT = "430203000201";
    private static final int REQUESTS = 8;
    private static final int ROWS = 3;

    @BeforeAll
    static void start() {
        RunningSuite.stack();
    }

    @Test
    void theOperatorDoesNotNoticeThatTheBrokerIsAway() throws Exception {
        Ledger ledger = new Ledger();
        Declaring unit = Declaring.as("admin02");
        List<String> numbers = drafts(ledger, unit, 10, "无消息总线");
        RunningSuite.stack().kill(Suite.KAFKA);
        try {
            Answer answer = CompletableFuture.supplyAsync(() -> unit.confirm(numbers, Api.newKey()))
                    .get(5, TimeUnit.SECONDS);
            assertThat(answer.expect(200).path("accepted").asInt()).isEqualTo(numbers.size());
            assertThat(numbers).allSatisfy(no -> assertThat(unit.status(no)).isEqualTo("CONFIRMED"));
            JsonNode outbox = Api.as("ops01").get("/api/person/ops/outbox").expect(200);
            assertThat(outbox.path("waiting").asInt()).isPositive();
        } finally {
            RunningSuite.stack().start(Suite.KAFKA);
        }
        ledger.expectEachToBeEffectiveOnce();
    }

    @ParameterizedTest(name = "{0}, {1} times")
    @CsvSource({"person-service, 4", "center-desk, 1", "gateway, 2"})
    void nothingAnsweredIsLostOrDoubledWhenAPartIsKilled(String part, int times) throws Exception {
        Ledger ledger = new Ledger();
        for (int round = 1; round <= times; round++) {
            confirmWhileKilling(part, ledger, part + " 第 " + round + " 次");
        }
        ledger.expectEachToBeEffectiveOnce();
    }

    @Test
    void whoIsLoggedInWorksOnWithoutTheAccounts() throws Exception {
        Ledger ledger = new Ledger();
        Declaring unit = Declaring.as("admin02");
        String person = Persons.ids("admin02", UNIT, 1).getFirst();
        RunningSuite.stack().kill("unit-service");
        try {
            assertThat(unit.api().get("/api/person/persons/" + person).status()).isEqualTo(200);
            unit.confirm(ledger.draft(unit, person, "单位信息服务不在"));
            ledger.expectEachToBeEffectiveOnce();
            Answer login = Api.at(RunningSuite.stack().gateway())
                    .post(
                            "/api/session",
                            Api.JSON.createObjectNode().put("login", "admin02").put("password", Api.PASSWORD));
            expectAway(login, "单位信息服务暂时不可用，请稍后再试。");
        } finally {
            bringBack("unit-service");
        }
    }

    @Test
    void aServiceThatIsAwayIsNamedInChinese() {
        Declaring unit = Declaring.as("admin02");
        RunningSuite.stack().kill("person-service");
        try {
            expectAway(unit.api().get("/api/person/declarations/types"), "个人信息服务暂时不可用，请稍后再试。");
            assertThat(unit.api().get("/api/unit/units").status()).isEqualTo(200);
        } finally {
            bringBack("person-service");
        }
    }

    @Test
    void whereSomebodyIsInsuredIsUnknownAndNotNothingWhileNobodyAnswers() {
        Declaring unit = Declaring.as("admin02");
        String insured =
                "/api/person/persons/" + Persons.ids("admin02", UNIT, 1).getFirst() + "/participations";
        RunningSuite.stack().kill("enrollment-service");
        try {
            JsonNode answer = unit.api().get(insured).expect(200);
            assertThat(answer.path("available").asBoolean()).isFalse();
            assertThat(answer.path("message").asText()).contains("暂不可用");
        } finally {
            RunningSuite.stack().start("enrollment-service");
        }
        await("participations to be known again")
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        unit.api().get(insured).expect(200).path("available").asBoolean());
    }

    private static void expectAway(Answer answer, String words) {
        JsonNode problem = answer.expect(503);
        assertThat(problem.path("code").asText()).isEqualTo("SERVICE_AWAY");
        assertThat(problem.path("title").asText()).isEqualTo("服务暂时不可用");
        assertThat(problem.path("detail").asText()).isEqualTo(words);
        assertThat(problem.path("traceId").asText()).matches("[0-9a-f]{32}");
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
    }

    /**
     * Several operators confirm at once, and the part dies somewhere in between. Whoever got no answer asks again with the
     * same key once the part is back, as the console does.
     */
    private static void confirmWhileKilling(String part, Ledger ledger, String remark) throws Exception {
        Declaring unit = Declaring.as("admin02");
        Map<String, List<String>> byKey = new ConcurrentHashMap<>();
        for (int request = 0; request < REQUESTS; request++) {
            byKey.put(Api.newKey(), drafts(ledger, unit, ROWS, remark + " 请求 " + request));
        }
        try (ScheduledExecutorService operators = Executors.newScheduledThreadPool(REQUESTS + 1)) {
            List<Future<?>> acts = new ArrayList<>();
            acts.add(operators.schedule(() -> RunningSuite.stack().kill(part), moment(400), TimeUnit.MILLISECONDS));
            byKey.forEach((key, numbers) -> acts.add(operators.schedule(
                    () -> {
                        if (isAnswered(unit, numbers, key)) {
                            byKey.remove(key);
                        }
                    },
                    moment(300),
                    TimeUnit.MILLISECONDS)));
            for (Future<?> act : acts) {
                act.get();
            }
        }
        bringBack(part);
        byKey.forEach((key, numbers) ->
                await("an answer at last").atMost(Duration.ofSeconds(60)).until(() -> isAnswered(unit, numbers, key)));
    }

    private static int moment(int milliseconds) {
        return ThreadLocalRandom.current().nextInt(milliseconds);
    }

    private static boolean isAnswered(Declaring unit, List<String> numbers, String key) {
        try {
            Answer answer = unit.confirm(numbers, key);
            if (answer.status() >= 500) {
                return false;
            }
            assertThat(answer.expect(200).path("accepted").asInt()).isEqualTo(numbers.size());
            return true;
        } catch (UncheckedIOException brokenOff) {
            return false;
        }
    }

    private static List<String> drafts(Ledger ledger, Declaring unit, int count, String remark) throws Exception {
        List<String> numbers = new ArrayList<>();
        for (String person : Persons.ids("admin02", UNIT, count)) {
            numbers.add(ledger.draft(unit, person, remark + " " + person));
        }
        return numbers;
    }

    /** Starts the part again and waits until the way through the gateway is open again too. */
    private static void bringBack(String part) {
        RunningSuite.stack().start(part);
        await(part + " behind the gateway")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(FaultTests::everyServiceAnswers);
    }

    private static boolean everyServiceAnswers() {
        Api anybody = Api.at(RunningSuite.stack().gateway());
        try {
            return List.of("/api/person/declarations/types", "/api/unit/units", "/api/center/reason-codes").stream()
                    .allMatch(path -> anybody.get(path).status() == 401);
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }
}
