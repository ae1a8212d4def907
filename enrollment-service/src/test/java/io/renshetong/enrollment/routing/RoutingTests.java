package io.renshetong.enrollment.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.enrollment.Numbers;
import io.renshetong.enrollment.outside.NeighboursOfTests;
import io.renshetong.enrollment.participation.RegisterOfTests;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@ServiceTest(broker = false)
@Import({RegisterOfTests.class, NeighboursOfTests.class})
class RoutingTests {
    private static final String HERE = "430203000101";
    private static final String THERE = "430203000201";
    private static final Insurance[] THREE = {Insurance.MEDICAL, Insurance.INJURY, Insurance.UNEMPLOYMENT};

    @Autowired
    Caller caller;

    @Autowired
    RegisterOfTests register;

    private String known() {
        String number = Numbers.of(LocalDate.of(1991, 5, 6));
        register.enter(number);
        return number;
    }

    private JsonNode route(String way, String number) {
        Caller.Answer answer = caller.as(TestTokens.operator(HERE))
                .post("/" + way + "/route", Map.of("idNumber", number, "unitCode", HERE));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> open(JsonNode route) {
        return route.path("ways")
                .valueStream()
                .filter(way -> way.path("open").asBoolean())
                .map(way -> way.path("type").asString())
                .toList();
    }

    private static String why(JsonNode route, String type) {
        return route.path("ways")
                .valueStream()
                .filter(way -> way.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .path("why")
                .asString();
    }

    @Test
    void leadsAStrangerToANewHire() {
        JsonNode route = route("enrollments", Numbers.of(LocalDate.of(1991, 5, 6)));
        assertThat(route.path("found").asBoolean()).isFalse();
        assertThat(open(route)).containsExactly("new-hire");
        assertThat(why(route, "renewal")).contains("新参保");
        assertThat(route.path("values").path("medical").asString()).isEqualTo("1");
    }

    @Test
    void leadsTheSuspendedToARenewalAndTheLetGoToATransfer() {
        String suspended = known();
        register.joins(suspended, HERE, THREE);
        register.leaves(suspended, HERE, LocalDate.of(2026, 5, 1), "6399", THREE);
        assertThat(open(route("enrollments", suspended))).containsExactly("renewal");
        assertThat(route("enrollments", suspended).path("name").asString()).isEqualTo(RegisterOfTests.NAME);

        String letGo = known();
        register.joins(letGo, THERE, THREE);
        register.leaves(letGo, THERE, LocalDate.of(2026, 5, 1), "6302", THREE);
        assertThat(route("enrollments", letGo).path("suggested").asString()).isEqualTo("transfer-in");
        // Whose register somebody is on elsewhere is not told by name.
        assertThat(route("enrollments", letGo).path("name").isNull()).isTrue();
    }

    @Test
    void leadsWhoLacksAnInsuranceToAnAdditionAndSaysWhenNoneIsLacking() {
        String lacking = known();
        register.joins(lacking, HERE, Insurance.INJURY);
        assertThat(open(route("enrollments", lacking))).containsExactly("insurance-addition");
        register.joins(lacking, HERE, Insurance.MEDICAL, Insurance.UNEMPLOYMENT);
        JsonNode route = route("enrollments", lacking);
        assertThat(open(route)).isEmpty();
        assertThat(why(route, "insurance-addition")).contains("已在本单位参加全部险种");
        assertThat(why(route, "new-hire")).contains("该身份证号已存在");
    }

    @Test
    void letsWhoIsInsuredElsewhereComeForInjuryInsuranceOnly() {
        String elsewhere = known();
        register.joins(elsewhere, THERE, THREE);
        JsonNode route = route("enrollments", elsewhere);
        assertThat(open(route)).containsExactly("transfer-in");
        assertThat(route.path("values").path("injury").asString()).isEqualTo("1");
        assertThat(route.path("values").path("medical").asString()).isEqualTo("0");
        assertThat(why(route, "renewal")).contains("本单位只能参保工伤险");
    }

    @Test
    void namesAnotherUnitOfTheCallersWhereSomebodyIsInsuredAndNoStrangersUnit() {
        String elsewhere = known();
        register.joins(elsewhere, THERE, THREE);
        JsonNode ofBoth = caller.as(TestTokens.operator(HERE, THERE))
                .post("/enrollments/route", Map.of("idNumber", elsewhere, "unitCode", HERE))
                .json();
        assertThat(why(ofBoth, "renewal")).contains("（" + THERE + "）有险种未做暂停", "须先在该单位办理减员");
        assertThat(why(route("enrollments", elsewhere), "renewal"))
                .contains("此人在其他单位有险种未做暂停")
                .doesNotContain(THERE);
    }

    @Test
    void closesAllWaysForWhoLeftForGood() {
        String gone = known();
        register.joins(gone, HERE, THREE);
        register.leaves(gone, HERE, LocalDate.of(2026, 5, 1), "6401", THREE);
        assertThat(open(route("enrollments", gone))).isEmpty();
        assertThat(why(route("enrollments", gone), "renewal")).contains("取消终止");
    }

    @Test
    void showsWhatCanStopHereAndWhenPensionAgeIsReached() {
        String number = known();
        register.joins(number, HERE, Insurance.MEDICAL, Insurance.INJURY);
        JsonNode route = route("reductions", number);
        assertThat(open(route)).containsExactly("suspension", "termination", "insurance-reduction", "retirement");
        assertThat(route.path("insured")).hasSize(2);
        assertThat(route.path("insured").get(0).path("participationStateLabel").asString())
                .isEqualTo("正常参保");
        assertThat(route.path("retirement").path("statutory").asString()).isEqualTo("2054-05");
        JsonNode stranger = route("reductions", Numbers.of(LocalDate.of(1991, 5, 6)));
        assertThat(open(stranger)).isEmpty();
        assertThat(why(stranger, "suspension")).contains("未在本单位正常参保");
    }

    @Test
    void tellsAtWhichUnitOfTheCallersSomebodyCanBeLetGoInstead() {
        String number = known();
        register.joins(number, THERE, Insurance.MEDICAL);
        JsonNode ofBoth = caller.as(TestTokens.operator(HERE, THERE))
                .post("/reductions/route", Map.of("idNumber", number, "unitCode", HERE))
                .json();
        assertThat(open(ofBoth)).isEmpty();
        assertThat(why(ofBoth, "suspension")).contains("未在所选单位", HERE + "）正常参保，而在", "（" + THERE + "）正常参保", "请改选该单位");
        String ofOne = why(route("reductions", number), "suspension");
        assertThat(ofOne).isEqualTo("此人未在本单位正常参保。");
        register.leaves(number, THERE, LocalDate.of(2026, 5, 1), "6399", Insurance.MEDICAL);
        assertThat(caller.as(TestTokens.operator(HERE, THERE))
                        .post("/reductions/route", Map.of("idNumber", number, "unitCode", HERE))
                        .json()
                        .toString())
                .doesNotContain(THERE);
    }

    @Test
    void answersForUnitsOfTheCallersOnly() {
        assertThat(caller.as(TestTokens.operator(HERE))
                        .post(
                                "/enrollments/route",
                                Map.of("idNumber", Numbers.of(LocalDate.of(1991, 5, 6)), "unitCode", THERE))
                        .status())
                .isEqualTo(404);
    }
}
