package io.renshetong.center;

import static io.renshetong.center.Declarations.confirmed;
import static io.renshetong.center.Declarations.general;
import static io.renshetong.center.Declarations.key;
import static io.renshetong.center.Declarations.number;
import static io.renshetong.center.Declarations.red;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Risk;
import io.renshetong.contract.TypeForm;
import io.renshetong.contract.TypeForm.FormField;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class IntakeTests {
    @Autowired
    private Caller caller;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void generalPassesAndKeyWaits() {
        desk = new Desk(caller);
        desk.letPass(true, false);
    }

    @Test
    void passesAGreenGeneralChangeAtOnce() {
        String no = number();
        Unit.sends(confirmed(general(no, 1)));
        assertThat(Desk.awaitDecisions(no, 1)).singleElement().satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.PASS);
            assertThat(decision.stage()).isEqualTo(Stage.AUTOMATIC);
            assertThat(decision.auditor().name()).isEqualTo("自动审核");
            assertThat(decision.revision()).isEqualTo(1);
        });
        desk.shows(no, "PASSED");
        assertThat(desk.kinds(no)).containsExactly("AUTO_PASSED");
    }

    @Test
    void letsAKeyChangeWait() {
        String no = number();
        Unit.sends(confirmed(key(no, 1)));
        desk.shows(no, "WAITING");
        assertThat(Desk.decisions(no)).isEmpty();
    }

    @Test
    void passesANumberRaisedFrom15To18ThoughKeyChangesWait() {
        String no = number();
        Declared raised = Declarations.declared(
                no, 1, Risk.KEY, new FieldChange("idNumber", "430203850312001", "43020319850312001X"));
        Unit.sends(confirmed(raised));
        assertThat(Desk.awaitDecisions(no, 1)).extracting(one -> one.verdict()).containsExactly(Verdict.PASS);
    }

    @Test
    void keepsAMalformedEventAndGoesOnWithTheNext() {
        String no = number();
        String half = number();
        Unit.sendsRaw(Declarations.UNIT, "{\"kind\":\"confirmed\",\"eventId\":");
        Unit.sendsRaw(
                Declarations.UNIT,
                "{\"kind\":\"confirmed\",\"eventId\":\"half-" + half + "\",\"service\":\"person-service\"}");
        String nameless = number();
        TypeForm broken = new TypeForm("个人信息修改", List.of(new FormField(null, "姓名", "", "text", null, "S1")), List.of());
        Unit.sends(
                Declarations.as("person-change", broken, confirmed(general(nameless, 1))), confirmed(general(no, 1)));
        Desk.awaitDecisions(no, 1);
        assertThat(desk.as("center01").get("/cases/" + nameless).status()).isEqualTo(404);
        var letters =
                caller.as(TestTokens.ops()).get("/ops/dead-letters?size=100").json();
        assertThat(letters.path("rows").values())
                .extracting(row -> row.path("consumer").asString())
                .contains("center-intake");
        assertThat(letters.path("total").asInt()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void answersAnEventOf500WithOneEventInAHandfulOfStatements() {
        Unit.sends(confirmed(Declarations.general(500)));
        // What timers write meanwhile counts too: of three, the one they disturbed least tells.
        long fewest =
                IntStream.range(0, 3).mapToLong(_ -> writtenFor500()).min().orElseThrow();
        assertThat(fewest).as("INSERT and UPDATE statements").isLessThan(20);
    }

    private long writtenFor500() {
        List<Declared> batch = Declarations.general(500);
        String last = batch.getLast().no();
        int eventsBefore = Desk.decided().size();
        long before = statements();
        Unit.sends(confirmed(batch));
        Desk.awaitDecisions(last, 1);
        long written = statements() - before;
        assertThat(Desk.decided().stream()
                        .filter(event -> event.decisions().stream()
                                .anyMatch(one -> one.no().equals(last))))
                .singleElement()
                .satisfies(event -> assertThat(event.decisions()).hasSize(500));
        assertThat(Desk.decided().size() - eventsBefore).isPositive();
        return written;
    }

    @Test
    void marksARedCaseAndProposesWhatToReturnItFor() {
        String no = number();
        Unit.sends(confirmed(red(no, 1)));
        desk.shows(no, "WAITING");
        var detail = desk.as("center01").get("/cases/" + no).json();
        assertThat(detail.path("light").asString()).isEqualTo("RED");
        assertThat(detail.path("suggestion").path("reasonCode").asString()).isEqualTo("R01");
        assertThat(detail.path("suggestion").path("opinion").asString()).isEqualTo("请把性别改成与身份证号码一致的内容");
        assertThat(desk.pass("center01", no).code()).isEqualTo("RED_CANNOT_PASS");
        assertThat(desk.sendBack("center01", "R01", "sex", "请把性别改成与身份证号码一致的内容", no)
                        .status())
                .isEqualTo(200);
        desk.shows(no, "RETURNED");
    }

    @Test
    void keepsNoPersonalNumberReadableInTheDatabase() {
        String no = number();
        Unit.sends(confirmed(key(no, 1)));
        desk.shows(no, "WAITING");
        Map<String, Object> row = jdbc.sql("SELECT * FROM desk_case WHERE no = ?")
                .param(no)
                .query()
                .singleRow();
        for (Object value : row.values()) {
            String text = value instanceof byte[] bytes
                    ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                    : String.valueOf(value);
            assertThat(text).doesNotContain("43020319");
        }
    }

    @Test
    void warnsOfAnotherDeclarationOpenForTheSamePerson() {
        String first = number();
        String second = number();
        Declared one = key(first, 1);
        Declared two = key(second, 1);
        Declared samePerson = new Declared(
                second,
                1,
                one.subject(),
                Risk.KEY,
                two.payload(),
                two.changes(),
                two.attachments(),
                two.declaredBy(),
                two.declaredAt(),
                null,
                List.of());
        Unit.sends(confirmed(one));
        desk.shows(first, "WAITING");
        Unit.sends(confirmed(samePerson));
        desk.shows(second, "WAITING");
        assertThat(desk.as("center01")
                        .get("/cases/" + second)
                        .json()
                        .path("findings")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("open-elsewhere");
    }

    @Test
    void becomesAwareOfATypeItHasNotSeen() {
        String no = number();
        Unit.sends(Declarations.as("wage-sheet", null, confirmed(general(no, 1))));
        desk.shows(no, "WAITING");
        assertThat(desk.as("center01").get("/policy").json().path("automatic").has("wage-sheet"))
                .isTrue();
    }

    /** Statements that write, over all sessions of the database; the relay's own few are among them. */
    private long statements() {
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(10))
                .until(() -> true);
        return jdbc
                .sql("SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_insert', 'Com_update')")
                .query((row, _) -> row.getLong(2))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
