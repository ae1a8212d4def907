package io.renshetong.center;

import static io.renshetong.center.Declarations.confirmed;
import static io.renshetong.center.Declarations.general;
import static io.renshetong.center.Declarations.high;
import static io.renshetong.center.Declarations.key;
import static io.renshetong.center.Declarations.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.Exported;
import io.renshetong.testkit.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AuditDeskTests {
    @Autowired
    private Caller caller;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void everythingWaits() {
        desk = new Desk(caller);
        desk.letPass(false, false);
    }

    @Test
    void tellsTheUnitThatItsDeclarationIsTaken() {
        String no = waiting(key(number(), 1));
        assertThat(desk.claim("center01", no)
                        .json()
                        .path("acceptedNumbers")
                        .path(0)
                        .asString())
                .isEqualTo(no);
        assertThat(Desk.awaitDecisions(no, 1)).singleElement().satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.ACCEPT);
            assertThat(decision.stage()).isEqualTo(Stage.ACCEPTANCE);
            assertThat(decision.auditor().name()).isEqualTo("审核员center01");
        });
    }

    @Test
    void letsOneOfTwoClaimAndTellsTheOtherWhoHasIt() {
        String no = waiting(key(number(), 1));
        List<CompletableFuture<Answer>> both = Stream.of("center01", "center02")
                .map(auditor -> CompletableFuture.supplyAsync(() -> desk.claim(auditor, no)))
                .toList();
        List<Answer> answers = both.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer lost = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(lost.code()).isEqualTo("HELD_BY_OTHER");
        assertThat(lost.json().path("detail").asString()).matches("该申报已由审核员center0[12]认领。");
        assertThat(Desk.awaitDecisions(no, 1)).hasSize(1);
    }

    @Test
    void exportsTheListAsItIsOnTheScreen() {
        String no = claimed(key(number(), 1), "center01");
        Exported list = Exported.by(
                desk.as("center01"), "cases", Map.of("filter", Map.of("no", no, "states", List.of("CLAIMED"))));
        assertThat(list.headers())
                .containsExactly(
                        "对象", "身份证号码", "变更项目", "风险级", "预审", "办理状态", "受理人", "剩余工作日", "单位", "收件时间", "业务", "申报流水号");
        assertThat(list.rows()).hasSize(1);
        assertThat(list.column("办理状态")).containsExactly("初审中");
        assertThat(list.column("受理人")).containsExactly("审核员center01");
        assertThat(list.column("身份证号码").getFirst()).contains("****");
    }

    @Test
    void refusesWhoDoesNotHoldIt() {
        String no = claimed(key(number(), 1), "center01");
        assertThat(desk.pass("center02", no).code()).isEqualTo("HELD_BY_OTHER");
        assertThat(desk.sendBack("center02", "R03", "name", "附件看不清楚", no).code())
                .isEqualTo("HELD_BY_OTHER");
        assertThat(desk.release("center02", no).code()).isEqualTo("NOT_YOURS");
    }

    @Test
    void givesACaseBackToEverybody() {
        String no = claimed(key(number(), 1), "center01");
        assertThat(desk.release("center01", no).status()).isEqualTo(200);
        desk.shows(no, "WAITING");
        assertThat(desk.claim("center02", no).status()).isEqualTo(200);
    }

    @Test
    void passesAKeyChangeWithOnePerson() {
        String no = claimed(key(number(), 1), "center01");
        assertThat(desk.pass("center01", no).status()).isEqualTo(200);
        assertThat(Desk.awaitDecisions(no, 2).getLast().verdict()).isEqualTo(Verdict.PASS);
        assertThat(desk.pass("center01", no).code()).isEqualTo("CASE_DECIDED");
        assertThat(desk.kinds(no)).containsExactly("RECEIVED", "CLAIMED", "PASSED");
    }

    @Test
    void needsTwoPersonsForHighRisk() {
        String no = claimed(high(number(), 1), "center01");
        desk.pass("center01", no);
        desk.shows(no, "REVIEWING");
        assertThat(desk.pass("center01", no).code()).isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(desk.claim("center01", no).code()).isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(desk.claim("center02", no).status()).isEqualTo(200);
        assertThat(desk.pass("center02", no).status()).isEqualTo(200);
        desk.shows(no, "PASSED");
        assertThat(Desk.awaitDecisions(no, 4))
                .extracting(one -> one.verdict() + " " + one.stage())
                .containsExactly("ACCEPT ACCEPTANCE", "ACCEPT FIRST_AUDIT", "ACCEPT REVIEW", "PASS REVIEW");
    }

    @Test
    void keepsTheTwoPersonsApartInTheDatabaseItself() {
        String no = claimed(high(number(), 1), "center01");
        desk.pass("center01", no);
        desk.shows(no, "REVIEWING");
        assertThatThrownBy(() -> jdbc.sql("UPDATE desk_case SET reviewer = first_auditor WHERE no = ?")
                        .param(no)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE desk_case SET state = 'PASSED', decided_stage = 'FIRST_AUDIT' WHERE no = ?")
                        .param(no)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void letsTheReviewerReturnWhatTheFirstPassed() {
        String no = claimed(high(number(), 1), "center01");
        desk.pass("center01", no);
        assertThat(desk.sendBack("center02", "R04", "name", "请把姓名改成与附件一致的内容", no)
                        .status())
                .isEqualTo(200);
        assertThat(Desk.awaitDecisions(no, 3).getLast()).satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.RETURN);
            assertThat(decision.stage()).isEqualTo(Stage.REVIEW);
            assertThat(decision.reasonCode()).isEqualTo("R04");
            assertThat(decision.field()).isEqualTo("name");
            assertThat(decision.opinion()).isEqualTo("请把姓名改成与附件一致的内容");
        });
    }

    @Test
    void returnsOnlyWithAKnownReasonAndASentence() {
        String no = waiting(key(number(), 1));
        Answer refused = desk.sendBack("center01", "R77", "name", "不行", no);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").values())
                .extracting(error -> error.path("pointer").asString())
                .containsExactly("#/reasonCode", "#/opinion");
        assertThat(desk.sendBack("center01", "R03", "salary", "附件看不清楚", no).code())
                .isEqualTo("UNKNOWN_FIELD");
        desk.shows(no, "WAITING");
    }

    @Test
    void passesSeveralOnlyWhereNothingHasToBeLookedAt() {
        String plain = waiting(general(number(), 1));
        String second = waiting(general(number(), 1));
        String key = waiting(key(number(), 1));
        JsonNode answer = desk.pass("center01", plain, key, second, "4302031120260101999999")
                .json();
        assertThat(answer.path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.path("refused").values())
                .extracting(row -> row.path("code").asString())
                .containsExactly("ONE_BY_ONE", "NOT_FOUND");
        assertThat(Desk.awaitDecisions(second, 1)).hasSize(1);
        desk.shows(key, "WAITING");
    }

    @Test
    void showsPersonalValuesToWhoHoldsTheCaseAndRecordsIt() {
        String no = claimed(high(number(), 1), "center01");
        JsonNode masked = desk.as("center02").get("/cases/" + no).json();
        assertThat(masked.path("clear").asBoolean()).isFalse();
        assertThat(masked.path("changes").path(1).path("after").asString()).isEqualTo("430203********001X");
        JsonNode clear = desk.as("center01").get("/cases/" + no).json();
        assertThat(clear.path("changes").path(1).path("after").asString()).isEqualTo("43020319850312001X");
        assertThat(jdbc.sql("SELECT actor_id FROM audit_log WHERE action = 'REVEAL' AND object_id = ?")
                        .param(no)
                        .query(String.class)
                        .list())
                .containsExactly("account-center01");
    }

    @Test
    void showsADetailInWords() {
        String no = waiting(key(number(), 1));
        JsonNode detail = desk.as("center01").get("/cases/" + no).json();
        assertThat(detail.path("typeLabel").asString()).isEqualTo("个人信息修改");
        assertThat(detail.path("stateLabel").asString()).isEqualTo("待受理");
        assertThat(detail.path("subjectName").asString()).isEqualTo("欧阳䶮");
        assertThat(detail.path("workdaysLeft").asInt()).isEqualTo(10);
        assertThat(detail.path("regionLabel").asString()).contains("芦淞区");
        assertThat(detail.path("changes").path(0).path("label").asString()).isEqualTo("姓名");
        assertThat(detail.path("attachments").path(0).path("link").asString())
                .isEqualTo("/api/person/declarations/person-change/" + no + "/attachments/a1");
        assertThat(detail.path("allowed").values())
                .extracting(JsonNode::asString)
                .containsExactly("claim", "pass", "return");
    }

    @Test
    void findsCasesByStateNameNumberAndHolder() {
        Declared wanted = key(number(), 1);
        String no = claimed(wanted, "center07");
        JsonNode mine = search(Map.of("mine", true, "states", List.of("CLAIMED")), "center07");
        assertThat(mine.path("total").asInt()).isEqualTo(1);
        JsonNode row = mine.path("rows").path(0);
        assertThat(row.path("no").asString()).isEqualTo(no);
        assertThat(row.path("claimedByMe").asBoolean()).isTrue();
        assertThat(row.path("idNumber").asString()).matches("\\d{6}\\*{8}\\w{4}");
        assertThat(search(Map.of("idNumber", String.valueOf(wanted.subject().idNumber())), "center01")
                        .path("rows")
                        .values())
                .extracting(found -> found.path("no").asString())
                .contains(no);
        assertThat(search(Map.of("no", no, "subjectName", "欧阳", "risk", "KEY", "type", "person-change"), "center01")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(search(Map.of("no", no, "subjectName", "%"), "center01")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void leavesNothingOutAndRepeatsNothingFromPageToPage() {
        List<String> all =
                Stream.generate(() -> waiting(key(number(), 1))).limit(5).toList();
        Map<String, Object> batch = Map.of("unitCode", Declarations.UNIT, "sort", "receivedAt,asc", "size", 100);
        List<String> together = numbers(search(batch, "center01"));
        assertThat(together).containsAll(all).doesNotHaveDuplicates();
        assertThat(desk.as("center01")
                        .post("/cases/search", Map.of("sort", "content,asc"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void countsWhatWaits() {
        JsonNode before = desk.as("center08").get("/cases/summary").json();
        claimed(key(number(), 1), "center08");
        waiting(key(number(), 1));
        JsonNode after = desk.as("center08").get("/cases/summary").json();
        assertThat(after.path("waiting").asInt())
                .isEqualTo(before.path("waiting").asInt() + 1);
        assertThat(after.path("mine").asInt()).isEqualTo(1);
        assertThat(after.path("today").path("received").asInt())
                .isEqualTo(before.path("today").path("received").asInt() + 2);
    }

    @Test
    void offersTheReasonsWithASentenceToBeginWith() {
        JsonNode reasons = desk.as("center01").get("/reason-codes").json();
        assertThat(reasons.path(0).path("code").asString()).isEqualTo("R01");
        assertThat(reasons.values()).allSatisfy(reason -> {
            assertThat(reason.path("name").asString()).isNotBlank();
            assertThat(reason.path("template").asString()).startsWith("请把");
        });
    }

    private String waiting(Declared declared) {
        Unit.sends(confirmed(declared));
        desk.shows(declared.no(), "WAITING");
        return declared.no();
    }

    private String claimed(Declared declared, String auditor) {
        String no = waiting(declared);
        assertThat(desk.claim(auditor, no).status()).isEqualTo(200);
        return no;
    }

    private JsonNode search(Map<String, Object> query, String auditor) {
        return desk.as(auditor).post("/cases/search", query).json();
    }

    private static List<String> numbers(JsonNode page) {
        return page.path("rows").values().stream()
                .map(row -> row.path("no").asString())
                .toList();
    }
}
