package io.renshetong.declaration.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.declaration.sample.Notes;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.EmbeddedMariaDb;
import io.renshetong.testkit.RolledBack;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestKeys;
import io.renshetong.testkit.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Two services with two schemas, asking each other over HTTP: of two crossing declarations never both survive. */
@ServiceTest(broker = false)
@ContextConfiguration(classes = Side.class)
@TestPropertySource(properties = {"sample.engine=true", "crossing.side=left", "crossing.other=right"})
class CrossingTests {
    private static final String DRAFTS = "/declarations/note-change";
    private static int lastRef = 5_000;
    private static ConfigurableApplicationContext right;

    @Autowired
    Caller caller;

    @Autowired
    JdbcTemplate leftJdbc;

    @LocalServerPort
    int leftPort;

    @BeforeEach
    void bothAreThere() {
        if (right == null) {
            right = new SpringApplicationBuilder(Side.class)
                    .properties(Map.of(
                            "sample.engine", "true",
                            "crossing.side", "right",
                            "crossing.other", "left",
                            "server.port", "0",
                            "RST_DB_USER", EmbeddedMariaDb.USER,
                            "RST_KAFKA", "127.0.0.1:1",
                            "RST_KEYS_DIR", TestKeys.folder().toString(),
                            "RST_EUREKA_ENABLED", "false"))
                    .run("--spring.datasource.url="
                            + EmbeddedMariaDb.shared()
                                    .url(EmbeddedMariaDb.shared().freshSchema("right")));
        }
        Side.ADDRESSES.here("left", leftPort);
        Side.ADDRESSES.here("right", rightPort());
    }

    @AfterAll
    static void stop() {
        right.close();
        right = null;
    }

    @Test
    void ofTwoThatCrossNeverBothSurvive() throws Exception {
        int pairs = 60;
        int survivors = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int pair = 0; pair < pairs; pair++) {
                String ref = freshRef();
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Answer> here = threads.submit(() -> saves(left(), ref, start));
                Future<Answer> there = threads.submit(() -> saves(right(), ref, start));
                List<Answer> answers = List.of(here.get(), there.get());
                assertThat(answers)
                        .extracting(Answer::status)
                        .containsAnyOf(409)
                        .isSubsetOf(201, 409);
                survivors += (int)
                        answers.stream().filter(one -> one.status() == 201).count();
            }
        }
        assertThat(survivors).isBetween(1, pairs);
        assertThat(held(leftJdbc) + held(rightJdbc())).isEqualTo(saved(leftJdbc) + saved(rightJdbc()));
    }

    @Test
    void theRefusalNamesTheOtherOneAndLeavesNothingBehind() {
        String ref = freshRef();
        String no = save(left(), ref).json().path("no").asString();
        Answer refused = save(right(), ref);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("IN_TRANSIT");
        assertThat(refused.json().path("detail").asString())
                .startsWith("那边有在途的便签，办结后方可修改：")
                .contains("此人存在待申报的便签修改信息，请先办理申报业务", no, "管理员丙", "未确认");
        assertThat(refused.json().path("inTransit").get(0).path("link").asString())
                .isEqualTo("/declarations/note-change/" + no);
        assertThat(left().delete(DRAFTS + "/" + no + "?version=1").status()).isEqualTo(204);
        assertThat(save(right(), ref).status()).isEqualTo(201);
    }

    @Test
    void doesNotNameWhoDeclaresForAnotherUnit() {
        String ref = freshRef();
        String no = save(left(), ref).json().path("no").asString();
        leftJdbc.update("UPDATE declaration SET unit_code = '430203000999' WHERE no = ?", no);
        Answer refused = save(right(), ref);
        assertThat(refused.json().path("detail").asString()).contains("其他单位").doesNotContain("管理员丙");
        assertThat(refused.json().path("inTransit").get(0).path("link").isNull())
                .isTrue();
    }

    @Test
    void whileTheOtherIsAwayADraftIsKeptAndConfirmingWaits() {
        String ref = freshRef();
        Side.ADDRESSES.away("right");
        Answer saved = save(left(), ref);
        assertThat(saved.status()).isEqualTo(201);
        assertThat(saved.json().path("warnings").toString()).contains("暂时不能核对");
        String no = saved.json().path("no").asString();
        assertThat(refusal(confirm(left(), no)).toString()).contains("NOT_CHECKED", "请稍后再确认");
        Side.ADDRESSES.here("right", rightPort());
        assertThat(confirm(left(), no).status()).isEqualTo(200);
    }

    @Test
    void whatWasDraftedWhileNeitherSawTheOtherIsNotConfirmedTwice() {
        String ref = freshRef();
        Side.ADDRESSES.away("right");
        String here = save(left(), ref).json().path("no").asString();
        Side.ADDRESSES.here("right", rightPort());
        Side.ADDRESSES.away("left");
        String there = save(right(), ref).json().path("no").asString();
        Side.ADDRESSES.here("left", leftPort);
        assertThat(refusal(confirm(left(), here)).toString()).contains("IN_TRANSIT", there);
        assertThat(refusal(confirm(right(), there)).toString()).contains("IN_TRANSIT", here);
        assertThat(left().delete(DRAFTS + "/" + here + "?version=1").status()).isEqualTo(204);
        assertThat(confirm(right(), there).status()).isEqualTo(200);
    }

    @Test
    void takesAKeyFromWhoWasCutOffWhileSavingButNotFromWhoIsSaving() {
        String ref = freshRef();
        leftJdbc.update(
                "INSERT INTO declaration_transit (conflict_key, declaration_no) VALUES (?, 'cut-off')", "left:" + ref);
        assertThat(save(right(), ref).json().path("detail").asString()).contains("正在保存");
        assertThat(save(left(), ref).code()).isEqualTo("IN_TRANSIT");
        leftJdbc.update(
                "UPDATE declaration_transit SET taken_at = NOW(3) - INTERVAL 3 MINUTE WHERE declaration_no = 'cut-off'");
        assertThat(save(left(), ref).status()).isEqualTo(201);
    }

    @Test
    void letsOneOfManySaveWhereTheFirstGaveUp() throws Exception {
        String ref = freshRef();
        List<Answer> answers = new RolledBack(leftJdbc.getDataSource())
                .before(
                        () -> save(left(), ref),
                        "INSERT INTO declaration_transit (conflict_key, declaration_no) VALUES (?, 'gave-up')",
                        "left:" + ref);
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void answersServicesOnly() {
        Map<String, Object> question = Map.of("keys", List.of("left:1"));
        assertThat(caller.post("/peer/in-transit", question).status()).isEqualTo(401);
        for (String token : List.of(TestTokens.admin(Notes.UNIT), TestTokens.auditor(), TestTokens.ops())) {
            assertThat(caller.as(token).post("/peer/in-transit", question).status())
                    .isEqualTo(403);
        }
        Answer answer = caller.as(TestTokens.peer("any-service")).post("/peer/in-transit", question);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("held").isArray()).isTrue();
    }

    private static Answer saves(Caller side, String ref, CyclicBarrier start) throws Exception {
        start.await();
        return save(side, ref);
    }

    private static Answer save(Caller side, String ref) {
        return side.once().post(DRAFTS, Map.of("ref", ref, "values", Map.of("text", "便签")));
    }

    private static Answer confirm(Caller side, String no) {
        return side.once().post(DRAFTS + "/confirmations", Map.of("numbers", List.of(no)));
    }

    private static Object refusal(Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        return answer.json().path("refused").get(0);
    }

    private Caller left() {
        return caller.as(TestTokens.admin(Notes.UNIT)).once();
    }

    private static Caller right() {
        return Caller.at(rightPort()).as(TestTokens.admin(Notes.UNIT)).once();
    }

    private static int rightPort() {
        return ((ServletWebServerApplicationContext) right).getWebServer().getPort();
    }

    private static JdbcTemplate rightJdbc() {
        return right.getBean(JdbcTemplate.class);
    }

    private static int held(JdbcTemplate jdbc) {
        return count(jdbc, "SELECT COUNT(*) FROM declaration_transit WHERE declaration_no <> 'cut-off'");
    }

    private static int saved(JdbcTemplate jdbc) {
        return count(jdbc, "SELECT COUNT(*) FROM declaration WHERE status <> 'VOID'");
    }

    private static int count(JdbcTemplate jdbc, String sql) {
        Integer count = jdbc.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }

    private static synchronized String freshRef() {
        return String.valueOf(++lastRef);
    }
}
