package io.renshetong.enrollment.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.enrollment.StaffChangeContract;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.testkit.Caller.Answer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetirementDeclarationTests extends StaffChangeContract {
    @Override
    protected String type() {
        return "retirement";
    }

    @Override
    protected String freshRef() {
        return insuredHere(LocalDate.of(1965, 1, 6));
    }

    @Override
    protected Map<String, Object> usual() {
        Map<String, Object> row = new HashMap<>(leaving("6501"));
        row.remove("changeReason");
        row.putAll(Map.of("unemployment", "1", "retirementKind", "411"));
        row.put("retiredOn", today().minusDays(10).toString());
        return row;
    }

    @Override
    protected Map<String, Object> goodValues(int number) {
        return leftOn(number);
    }

    @Override
    protected Map<String, Object> badValues() {
        return Map.of("leftOn", "2999-01-01", "retirementKind", "999");
    }

    @Override
    protected void changeInRegister(String ref) {
        register.leaves(ref, UNIT, LocalDate.of(2026, 3, 1), "6399", Insurance.MEDICAL);
    }

    @Override
    protected Object inRegister(String ref, String field) {
        return leftInRegister(ref);
    }

    @Test
    void refusesToLeaveBeforeRetiring() {
        Answer answer = save(freshRef(), Map.of("leftOn", today().minusDays(11).toString()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors")).singleElement().satisfies(error -> {
            assertThat(error.path("code").asString()).isEqualTo("retirement.left-before-retiring");
            assertThat(error.path("pointer").asString()).endsWith("/leftOn");
        });
    }

    @Test
    void letsSomebodyLeaveOnTheDayOfRetiring() {
        assertThat(save(freshRef(), Map.of("leftOn", today().minusDays(10).toString()))
                        .status())
                .isLessThan(300);
    }
}
