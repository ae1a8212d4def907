package io.renshetong.report;

import static io.renshetong.report.Events.MOBILE;
import static io.renshetong.report.Events.batchNo;
import static io.renshetong.report.Events.confirmed;
import static io.renshetong.report.Events.decided;
import static io.renshetong.report.Events.declared;
import static io.renshetong.report.Events.effective;
import static io.renshetong.report.Events.send;
import static io.renshetong.report.Events.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Topics;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.crypto.PackedCipher;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ProjectionTests {
    @Autowired
    private Caller caller;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FieldCipher cipher;

    private Clerk clerk;

    @BeforeEach
    void clerk() {
        clerk = new Clerk(caller);
    }

    @Test
    void listsABatchWithWhatBecameOfIt() {
        String batch = batchNo();
        Declared waiting = declared("张三", MOBILE, new FieldChange("sex", "1", "2"));
        Declared passed = declared("李四", MOBILE);
        Declared inEffect = declared("王五", MOBILE);
        Declared returned = declared("赵六", MOBILE);
        Declared back = declared("钱七", MOBILE);
        send(
                confirmed(batch, waiting, passed, inEffect, returned, back),
                withdrawn(back.no()),
                decided(waiting.no(), Verdict.ACCEPT),
                decided(passed.no(), Verdict.PASS),
                decided(inEffect.no(), Verdict.PASS),
                effective(inEffect, batch),
                decided(returned.no(), Verdict.RETURN));
        var row = clerk.sees(
                batch,
                found -> found.path("withdrawn").asInt() == 1
                        && found.path("passed").asInt() == 2
                        && found.path("returned").asInt() == 1);
        assertThat(row.path("declarations").asInt()).isEqualTo(5);
        assertThat(row.path("items").asInt()).isEqualTo(6);
        assertThat(row.path("pending").asInt()).isEqualTo(1);
        assertThat(row.path("typeLabel").asString()).isEqualTo("个人信息修改");
        assertThat(row.path("confirmedBy").asString()).isEqualTo("王芳");
        assertThat(row.path("confirmedAt").asString()).isEqualTo("2026-11-23T08:28:43Z");
        assertThat(row.path("printable").asBoolean()).isTrue();
    }

    @Test
    void takesAWithdrawalAndADecisionThatComeBeforeTheDeclaration() {
        String batch = batchNo();
        Declared early = declared("张三", MOBILE);
        Declared back = declared("李四", MOBILE);
        send(effective(early, batch), decided(early.no(), Verdict.PASS), withdrawn(back.no()));
        String marker = batchNo();
        send(confirmed(marker, declared("王五", MOBILE)));
        clerk.sees(marker, _ -> true);
        assertThat(clerk.row(batch).isMissingNode()).isTrue();
        send(confirmed(batch, early, back));
        var row = clerk.sees(
                batch,
                found -> found.path("passed").asInt() == 1
                        && found.path("withdrawn").asInt() == 1);
        assertThat(row.path("pending").asInt()).isZero();
    }

    @Test
    void holdsADecisionThatEndsTheAuditAgainstALateOneThatMovesItOn() {
        String batch = batchNo();
        Declared one = declared("张三", MOBILE);
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        send(
                confirmed(batch, one),
                decided(one.no(), Verdict.PASS, noon, null, null),
                decided(one.no(), Verdict.ACCEPT, noon.plusSeconds(5), null, null));
        clerk.sees(batch, found -> found.path("passed").asInt() == 1);
        waitForAllDecisions();
        assertThat(clerk.row(batch).path("passed").asInt()).isEqualTo(1);
    }

    @Test
    void isNotPrintableBeforeAllOfItHasCome() {
        String batch = batchNo();
        send(confirmed(Events.UNIT, batch, 2, 2, List.of(declared("李四", MOBILE))));
        assertThat(clerk.sees(batch, _ -> true).path("printable").asBoolean()).isFalse();
        var refused = clerk.preview(batch);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("BATCH_ARRIVING");
        send(confirmed(Events.UNIT, batch, 1, 2, List.of(declared("张三", MOBILE))));
        clerk.sees(batch, found -> found.path("printable").asBoolean());
        assertThat(Pages.words(clerk.previewed(batch))).containsSubsequence("张三", "李四");
    }

    @Test
    void findsByUnitDayAndStanding() {
        String batch = batchNo();
        Declared one = declared("张三", MOBILE);
        send(confirmed(batch, one), decided(one.no(), Verdict.RETURN));
        clerk.sees(batch, found -> found.path("returned").asInt() == 1);
        assertThat(found(Map.of("batchNo", batch, "confirmedFrom", "2026-11-23", "confirmedTo", "2026-11-23")))
                .isEqualTo(1);
        assertThat(found(Map.of("batchNo", batch, "confirmedTo", "2026-11-22"))).isZero();
        assertThat(found(Map.of("batchNo", batch, "statuses", List.of("RETURNED"), "business", "11")))
                .isEqualTo(1);
        assertThat(found(Map.of("batchNo", batch, "statuses", List.of("CONFIRMED", "EFFECTIVE"))))
                .isZero();
        assertThat(found(Map.of("batchNo", batch, "unitCode", Events.UNIT))).isEqualTo(1);
    }

    @Test
    void keepsAMalformedEventAndGoesOnWithTheNext() {
        String batch = batchNo();
        Events.sendRaw(Topics.CONFIRMED, "{\"kind\":\"confirmed\",\"eventId\":");
        Events.sendRaw(Topics.DECIDED, "{\"eventId\":\"half-" + batch + "\",\"decisions\":null}");
        send(confirmed(batch, declared("张三", MOBILE)));
        clerk.sees(batch, _ -> true);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(caller.as(TestTokens.ops())
                                .get("/ops/dead-letters?size=100")
                                .json()
                                .path("rows")
                                .values())
                        .extracting(row -> row.path("consumer").asString())
                        .contains("report-submitted-2", "report-decided-2"));
    }

    @Test
    void keepsNoPersonalNumberReadableInTheDatabase() {
        String batch = batchNo();
        send(confirmed(batch, declared("张三", MOBILE)));
        clerk.sees(batch, _ -> true);
        for (Object value : jdbc.sql("SELECT * FROM report_line WHERE batch_no = ?")
                .param(batch)
                .query()
                .singleRow()
                .values()) {
            String text = value instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                    : String.valueOf(value);
            assertThat(text).doesNotContain("43020319", "1387330");
        }
    }

    /** Everything heard again from the first event, in another order and twice, gives the same. */
    @Test
    void comesToTheSameWhenEverythingIsReadAgain() {
        List<Object> events = new ArrayList<>();
        List<String> batches = new ArrayList<>();
        Random random = new Random(11);
        for (int index = 0; index < 12; index++) {
            String batch = batchNo();
            batches.add(batch);
            List<Declared> first = List.of(declared("甲" + index, MOBILE), declared("乙" + index, MOBILE));
            List<Declared> second = List.of(declared("丙" + index, MOBILE));
            Confirmed one = confirmed(Events.UNIT, batch, 1, 2, first);
            events.addAll(List.of(one, confirmed(Events.UNIT, batch, 2, 2, second)));
            switch (index % 4) {
                case 0 -> events.add(withdrawn(first.getFirst().no()));
                case 1 -> {
                    events.add(decided(first.getFirst().no(), Verdict.ACCEPT));
                    events.add(decided(first.getFirst().no(), Verdict.RETURN, Instant.now(), "R01", "请更正后再报"));
                }
                case 2 -> {
                    events.add(decided(second.getFirst().no(), Verdict.PASS));
                    events.add(effective(second.getFirst(), batch));
                }
                default -> events.add(one);
            }
        }
        send(events.toArray());
        Map<String, String> before = settled(batches);
        jdbc.sql("DELETE FROM inbox").update();
        for (String table : List.of("report_line", "report_chunk", "report_batch"))
            jdbc.sql("DELETE FROM " + table + " WHERE batch_no IN (:batches)")
                    .param("batches", batches)
                    .update();
        Collections.shuffle(events, random);
        send(events.toArray());
        send(events.toArray());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(read(batches)).isEqualTo(before));
    }

    private Map<String, String> settled(List<String> batches) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT standing, COUNT(*) FROM report_line"
                                        + " WHERE batch_no IN (:batches) GROUP BY standing ORDER BY standing")
                                .param("batches", batches)
                                .query((row, _) -> row.getString(1) + row.getInt(2))
                                .list())
                        .containsExactly("CONFIRMED27", "EFFECTIVE3", "RETURNED3", "WITHDRAWN3"));
        return read(batches);
    }

    /** Every column of every line and batch, sealed ones opened: sealing the same twice gives different bytes. */
    private Map<String, String> read(List<String> batches) {
        PackedCipher packed = new PackedCipher(cipher);
        Map<String, String> all = new TreeMap<>();
        for (String table : List.of("report_batch", "report_chunk", "report_line"))
            for (Map<String, Object> row : jdbc.sql("SELECT * FROM " + table + " WHERE batch_no IN (:batches)")
                    .param("batches", batches)
                    .query()
                    .listOfRows()) {
                StringBuilder text = new StringBuilder(table);
                row.forEach((column, value) -> text.append(' ')
                        .append(column)
                        .append('=')
                        .append(
                                value instanceof byte[] sealed
                                        ? new String(packed.open(sealed), StandardCharsets.UTF_8)
                                        : String.valueOf(value)));
                all.put(text.toString(), table);
            }
        return all;
    }

    private void waitForAllDecisions() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM inbox WHERE consumer = 'report-decided-2'")
                                .query(Long.class)
                                .single()
                        >= 2);
    }

    private long found(Map<String, Object> query) {
        return caller.as(TestTokens.operator(Events.UNIT))
                .post("/batches/search", query)
                .json()
                .path("total")
                .asLong();
    }
}
